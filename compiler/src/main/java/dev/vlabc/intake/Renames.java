package dev.vlabc.intake;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What has another name in the lab, gathered so that each reason is told once. */
final class Renames {

  private static final int MOST_LISTED = 30;

  private record Reason(Range first, SequencedMap<String, String> names) {}

  private final SequencedMap<String, Reason> reasons = new LinkedHashMap<>();

  /**
   * @param reason why, as a sentence without a full stop
   */
  void add(String reason, String from, String to, Range at) {
    reasons
        .computeIfAbsent(reason, _ -> new Reason(at, new LinkedHashMap<>()))
        .names
        .putIfAbsent(from, to);
  }

  void tell(Diagnostics diagnostics) {
    for (Map.Entry<String, Reason> entry : reasons.entrySet()) {
      Reason reason = entry.getValue();
      Diagnostic told = Diagnostic.of(Code.VL0703, reason.first(), entry.getKey());
      List<Map.Entry<String, String>> names = List.copyOf(reason.names().entrySet());
      for (Map.Entry<String, String> name : names.subList(0, Math.min(names.size(), MOST_LISTED))) {
        told = told.note("renamed: `" + name.getKey() + "` to `" + name.getValue() + "`");
      }
      int more = names.size() - MOST_LISTED;
      diagnostics.add(more > 0 ? told.note("and " + more + " more") : told);
    }
  }
}
