package dev.vlabc.schema;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;

/** Fields that must be there: as written, or after merging. */
public final class MissingFields {

  private MissingFields() {}

  /**
   * Says what is missing, with lines to paste.
   *
   * @param at the key of what lacks them
   * @param owner what that is called
   */
  public static Diagnostic of(Range at, String owner, Shape shape, List<String> fields) {
    Diagnostic fault = Diagnostic.of(Code.VL0107, at, owner + " needs " + Wording.all(fields));
    List<String> lines = new ArrayList<>();
    for (String field : fields) {
      shape.child(field).map(Shape::about).ifPresent(about -> lines.add(line(field, about)));
    }
    return lines.isEmpty() ? fault : fault.help("add " + Wording.all(lines));
  }

  private static String line(String field, About about) {
    return field
        + ": "
        + (about.examples().isEmpty() ? "…" : Wording.form(about.examples().getFirst()));
  }
}
