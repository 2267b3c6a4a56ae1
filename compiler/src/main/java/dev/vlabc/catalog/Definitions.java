package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.language.Expansion;
import dev.vlabc.schema.Checked;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import org.jspecify.annotations.Nullable;

/** Checks the definitions of users against their schema. */
final class Definitions {

  private @Nullable DocumentSchema component;

  private DocumentSchema component() {
    DocumentSchema read = component;
    if (read == null) {
      read = DocumentSchema.component();
      component = read;
    }
    return read;
  }

  /** A component without what is faulty, which is reported, and with its defaults. */
  Mapping checked(Node node, Diagnostics diagnostics) {
    Checked checked = SchemaCheck.check(component(), node, diagnostics);
    return Expansion.expand(component(), checked, diagnostics).tree();
  }
}
