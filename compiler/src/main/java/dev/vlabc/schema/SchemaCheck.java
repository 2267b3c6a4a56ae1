package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares a document with the schema. Each fault becomes one diagnostic, and takes the smallest
 * named thing around it out of the document, or itself where there is none.
 */
public final class SchemaCheck {

  private final Place top;
  private final Diagnostics diagnostics;
  private final List<List<String>> faulty = new ArrayList<>();
  private final SortedSet<Path> poisoned = new TreeSet<>();

  private SchemaCheck(Place top, Diagnostics diagnostics) {
    this.top = top;
    this.diagnostics = diagnostics;
  }

  public static Checked check(DocumentSchema schema, Node document, Diagnostics diagnostics) {
    SchemaCheck check = new SchemaCheck(Place.top(document, schema.root()), diagnostics);
    List<Violation> violations = Spelling.check(document, schema.root());
    if (!violations.isEmpty() || !schema.acceptance().accepts(document)) {
      violations.addAll(schema.validator().check(document));
    }
    return check.judge(violations);
  }

  private Checked judge(List<Violation> violations) {
    for (Fault fault : faults(violations)) {
      fault.diagnostic().ifPresent(diagnostics::add);
      poison(fault);
    }
    Node sound = Excision.without(top.node(), faulty);
    return new Checked(sound instanceof Mapping mapping ? mapping : Mapping.empty(), poisoned);
  }

  /** One fault for each place, by the most telling of its violations; missing fields together. */
  private List<Fault> faults(List<Violation> violations) {
    Map<List<String>, Fault> faults = new LinkedHashMap<>();
    for (Violation violation : violations) {
      Place place = top.find(violation.at());
      Optional<Place> list = NamedFaults.listAround(place);
      if (list.isPresent()) {
        Fault fault = new Fault(list.get(), Keyword.TYPE, List.of());
        faults.merge(list.get().steps(), fault, Fault::worst);
        continue;
      }
      List<String> key = new ArrayList<>(place.steps());
      Optional<Place> unknown = Optional.empty();
      if (violation.keyword() == Keyword.MISSING) {
        key.add("");
      } else if (violation.keyword() == Keyword.UNKNOWN) {
        unknown = violation.property().flatMap(place::child);
        violation.property().ifPresent(key::add);
      }
      Fault fault = Fault.of(unknown.orElse(place), violation.keyword(), violation.property());
      faults.merge(key, fault, Fault::worst);
    }
    return List.copyOf(faults.values());
  }

  private void poison(Fault fault) {
    Place culprit = fault.culprit();
    Optional<Place> thing = culprit.around();
    if (thing.isPresent()) {
      takeOut(thing.get());
      return;
    }
    poisoned.add(Path.ROOT);
    if (fault.removable()) {
      takeOut(culprit);
    }
  }

  private void takeOut(Place place) {
    faulty.add(place.steps());
    Declared.in(place, poisoned);
  }
}
