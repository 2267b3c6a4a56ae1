package dev.vlabc.intake;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** What could not be imported, gathered so that each kind of loss is told once. */
final class Losses {

  /** Nobody reads on. */
  private static final int MOST_LISTED = 12;

  private record Loss(Range first, String help, SequencedSet<String> owners) {}

  private final SequencedMap<String, Loss> losses = new LinkedHashMap<>();

  /** A field of a node that has no place in a lab. */
  void field(String field, String node, Range at) {
    add("the field `" + field + "`", NodeField.remedy(field), node, at);
  }

  /** Something of the topology as a whole that is lost. */
  void add(String what, String help, Range at) {
    losses.computeIfAbsent(what, _ -> new Loss(at, help, new LinkedHashSet<>()));
  }

  /**
   * Something that is lost.
   *
   * @param what as it is called in a sentence; what is called alike is told in one
   * @param owner the node or link that had it
   */
  void add(String what, String help, String owner, Range at) {
    losses.computeIfAbsent(what, _ -> new Loss(at, help, new LinkedHashSet<>())).owners.add(owner);
  }

  void tell(Diagnostics diagnostics) {
    for (Map.Entry<String, Loss> entry : losses.entrySet()) {
      Loss loss = entry.getValue();
      Diagnostic told =
          Diagnostic.of(Code.VL0701, loss.first(), entry.getKey() + " is not imported");
      diagnostics.add(
          (loss.owners().isEmpty() ? told : told.note("of: " + few(loss.owners())))
              .help(loss.help()));
    }
  }

  /** Names, of which a person wants to read some. */
  static String few(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    if (all.size() <= MOST_LISTED) {
      return Diagnostic.listed(all);
    }
    return Diagnostic.listed(all.subList(0, MOST_LISTED))
        + " and "
        + (all.size() - MOST_LISTED)
        + " more";
  }
}
