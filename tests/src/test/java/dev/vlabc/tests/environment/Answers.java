package dev.vlabc.tests.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.Compilation;
import dev.vlabc.review.Finding;
import dev.vlabc.review.Query;
import dev.vlabc.tests.corpus.Lab;
import dev.vlabc.tests.corpus.Labs;
import dev.vlabc.value.Phase;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a lab of {@code environments/} answers to {@code vlabc query}. */
final class Answers {

  private final Query query;

  private Answers(Lab lab) {
    Compilation made = lab.compile();
    this.query = new Query(made.plan().orElseThrow(), made.provenance().orElseThrow());
  }

  static Answers of(String lab) {
    return new Answers(Labs.environment(lab));
  }

  static Answers of(String lab, Phase phase) {
    return new Answers(Labs.environment(lab).in(phase));
  }

  /** The values that are found for a term, by their paths. */
  SortedMap<String, String> to(String term) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Finding finding : query.find(term)) {
      values.put(finding.path().toString(), finding.value());
    }
    return values;
  }

  /** Fails where the answer to a term has another value at that path, or none. */
  void says(String term, String path, String value) {
    assertEquals(value, to(term).getOrDefault(path, "nothing at " + path), term);
  }

  /** The values below a path in the answer to a term. */
  SortedSet<String> values(String term, String path) {
    SortedSet<String> values = new TreeSet<>();
    to(term)
        .forEach(
            (found, value) -> {
              if (found.startsWith(path + "/")) {
                values.add(value);
              }
            });
    return values;
  }

  /** The names right below a path in the answer to a term. */
  SortedSet<String> names(String term, String path) {
    SortedSet<String> names = new TreeSet<>();
    for (String found : to(term).keySet()) {
      if (found.startsWith(path + "/")) {
        String below = found.substring(path.length() + 1);
        int end = below.indexOf('/');
        names.add(end < 0 ? below : below.substring(0, end));
      }
    }
    return names;
  }

  /** The things of a kind, such as {@code cluster}, without it. */
  SortedSet<String> things(String kind) {
    SortedSet<String> names = new TreeSet<>();
    for (String thing : query.things()) {
      if (thing.startsWith(kind + "/")) {
        names.add(thing.substring(kind.length() + 1));
      }
    }
    return names;
  }
}
