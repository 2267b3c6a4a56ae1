package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.Checked;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.Shape;

/** The order of the rules: one form for everything, then like, then ranges, then defaults. */
public final class Expansion {

  private Expansion() {}

  public static Expanded expand(DocumentSchema schema, Checked checked, Diagnostics diagnostics) {
    Shape shape = schema.root();
    Poison poison = new Poison(checked.poisoned());
    Reports reports = new Reports(diagnostics);
    Mapping canonical = new Canonical(poison, reports).of(shape, checked.document());
    Mapping alike = new Like(shape, canonical, poison, reports).apply();
    Mapping members = new Ranges(poison, reports).apply(shape, alike);
    Mapping complete = new Completion(poison, reports).apply(shape, members);
    return new Expanded(complete, poison.paths());
  }
}
