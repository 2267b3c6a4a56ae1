package dev.vlabc;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.emit.scan.SecretScan;
import dev.vlabc.emit.scan.SecretScan.Finding;
import dev.vlabc.output.FileTree;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults for secrets in rendered files, one for each place in the spec that caused some. */
final class Leaks {

  private static final Pattern PLACE = Pattern.compile("(.*):([0-9]+):([0-9]+)");

  private static final Pattern WORD = Pattern.compile("[^\\s:,{}]+");

  private Leaks() {}

  static List<Diagnostic> in(FileTree tree, Provenance provenance) {
    Range whole = provenance.range(Path.ROOT);
    SortedMap<Range, List<Finding>> byPlace = new TreeMap<>();
    for (Finding finding : SecretScan.of(tree)) {
      byPlace
          .computeIfAbsent(place(finding.file().cause(), whole), _ -> new ArrayList<>())
          .add(finding);
    }
    if (byPlace.size() > 1) {
      byPlace.remove(whole); // what shows all of the lab shows the same once more
    }
    return byPlace.entrySet().stream()
        .map(entry -> fault(entry.getValue(), entry.getKey()))
        .toList();
  }

  private static Diagnostic fault(List<Finding> findings, Range place) {
    Finding first = findings.getFirst();
    return Diagnostic.of(
            Code.VL0516, place, "this would put " + first.what() + " into a rendered file")
        .note("found: " + first.file().path() + ":" + first.line())
        .help(
            "take it out, and change it where it is in use if it is real; name it under `secrets`,"
                + " which holds where a value comes from and never the value");
  }

  /** A cause is a place as it is shown; in another file than the spec, the spec as a whole. */
  private static Range place(String cause, Range whole) {
    Matcher place = PLACE.matcher(cause);
    if (!place.matches() || !place.group(1).equals(whole.file().path())) {
      return whole;
    }
    Position at = new Position(Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)));
    return at.equals(whole.start())
        ? whole
        : new Range(whole.file(), at, at.plus(word(whole.file().text(), at)));
  }

  /** How long the word is that begins there. */
  private static int word(String text, Position at) {
    Matcher word =
        WORD.matcher(
            text.lines()
                .skip(at.line() - 1L)
                .findFirst()
                .map(line -> line.substring(Math.min(line.length(), at.column() - 1)))
                .orElse(""));
    return word.lookingAt() ? word.end() : 1;
  }
}
