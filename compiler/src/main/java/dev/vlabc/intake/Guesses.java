package dev.vlabc.intake;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a lab says and a topology does not, gathered to be told together. */
final class Guesses {

  private final SequencedMap<String, List<String>> roles = new LinkedHashMap<>();
  private final List<String> withoutImage = new ArrayList<>();

  void role(String role, String node) {
    roles.computeIfAbsent(role, _ -> new ArrayList<>()).add(node);
  }

  /** A node for which the lab takes vlabc's own image, as none is written. */
  void image(String node) {
    withoutImage.add(node);
  }

  /**
   * @param at where the nodes begin
   */
  void tell(Range at, Diagnostics diagnostics) {
    if (!roles.isEmpty()) {
      Diagnostic told =
          Diagnostic.of(
              Code.VL0702,
              at,
              "what nodes are in the fabric is guessed: containerlab has no roles");
      for (Map.Entry<String, List<String>> entry : roles.entrySet()) {
        told = told.note(entry.getKey() + ": " + Losses.few(entry.getValue()));
      }
      diagnostics.add(told.help("where that is wrong, write another `role` into the lab"));
    }
    if (!withoutImage.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.VL0702, at, "vlabc's own images are taken where none is written")
              .note("of: " + Losses.few(withoutImage))
              .help("write their images into the lab"));
    }
  }
}
