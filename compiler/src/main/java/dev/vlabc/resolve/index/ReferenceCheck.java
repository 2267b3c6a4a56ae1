package dev.vlabc.resolve.index;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.schema.RangedText;
import dev.vlabc.source.Path;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The index pass: every reference names something that was declared. */
public final class ReferenceCheck {

  /** Words that stand where a reference may, and name nothing. */
  private static final Map<String, Set<String>> WORDS =
      Map.of("dhcp", Set.of("none", "site"), "reconciledBy", Set.of("self"));

  /** Kinds that are checked where what they mean is known, or that anything may be. */
  private static final Set<String> ELSEWHERE = Set.of("disk", "capability", "phase");

  /** What was moved may have been moved again, or have gone since. */
  private static final Path MOVED = Path.of("moved");

  private final Declared declared;
  private final Diagnostics diagnostics;
  private final SortedSet<Path> faulty = new TreeSet<>();

  private ReferenceCheck(Declared declared, Diagnostics diagnostics) {
    this.declared = declared;
    this.diagnostics = diagnostics;
  }

  /** Reports references to nothing, and takes what holds one out of the lab. */
  public static LabSpec check(LabSpec lab, Catalog catalog, Diagnostics diagnostics) {
    ReferenceCheck check = new ReferenceCheck(new Declared(lab, catalog), diagnostics);
    lab.references().forEach(check::check);
    lab.clusters()
        .forEach(
            (cluster, spec) ->
                spec.components()
                    .forEach(
                        (name, component) ->
                            check.entry(
                                Things.component(cluster, name), component.component(), catalog)));
    return lab.without(check.faulty);
  }

  private void entry(Path component, Ref entry, Catalog catalog) {
    if (catalog.component(entry.text()).isEmpty()) {
      SortedSet<String> known = catalog.names();
      report(
          component,
          Diagnostic.of(
              Code.VL0206,
              entry.range(),
              "neither the catalog nor this environment has a component `" + entry + "`"),
          entry.text(),
          known,
          "put it into `components/" + entry + "/component.yaml`, or write one of the catalog's");
    }
  }

  private void check(Reference reference) {
    if (reference.kinds().stream().anyMatch(ELSEWHERE::contains)) {
      return;
    }
    for (String text : RangedText.of(reference.text()).members()) {
      if (!known(reference, text)) {
        report(reference, text);
      }
    }
  }

  private boolean known(Reference reference, String text) {
    String owner = reference.at().elements().size() > 1 ? reference.at().elements().get(1) : "";
    if (reference.kinds().contains("network") && isAddressOrNone(text)) {
      return true;
    }
    if (reference.kinds().contains("thing")) {
      return reference.at().startsWith(MOVED)
          ? declared.knowsKind(text)
          : declared.knowsThing(text);
    }
    if (reference.kinds().contains("rack")) {
      return declared.knows("rack", owner, text.replaceFirst("/.*", ""));
    }
    return words(reference.at()).contains(text)
        || reference.kinds().stream().anyMatch(kind -> declared.knows(kind, owner, text));
  }

  private static boolean isAddressOrNone(String text) {
    return text.equals("none") || text.contains(".") || text.contains(":");
  }

  private static Set<String> words(Path at) {
    return at.elements().stream()
        .flatMap(element -> WORDS.getOrDefault(element, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void report(Reference reference, String text) {
    String kinds = String.join(" or ", reference.kinds());
    SortedSet<String> known = new TreeSet<>();
    reference.kinds().forEach(kind -> known.addAll(declared.names(kind)));
    report(
        Things.around(reference.at()),
        Diagnostic.of(Code.VL0206, reference.range(), "there is no " + kinds + " `" + text + "`"),
        text,
        known,
        declare(reference.kinds(), text)
            .map(line -> "declare it under `spec`: `" + line + "`, or name one that is there")
            .orElse("declare it, or name one that is there"));
  }

  /** The line that declares a thing of which nothing needs saying. */
  private static Optional<String> declare(List<String> kinds, String name) {
    Map<String, String> plurals = Map.of("secret", "secrets", "host", "hosts", "rack", "racks");
    return kinds.size() == 1 && plurals.containsKey(kinds.getFirst())
        ? Optional.of(plurals.get(kinds.getFirst()) + ": {" + name + ": {}}")
        : Optional.empty();
  }

  private void report(
      Path thing, Diagnostic diagnostic, String text, SortedSet<String> known, String otherwise) {
    faulty.add(thing);
    Optional<String> question = DidYouMean.question(text, known);
    diagnostics.add(diagnostic.known(known).help(question.orElse(otherwise)));
  }
}
