package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.language.Expansion;
import dev.vlabc.schema.Checked;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts definitions of components and capabilities into one form, with their defaults. */
final class Definitions {

  private @Nullable DocumentSchema component;
  private @Nullable DocumentSchema capability;

  private DocumentSchema component() {
    DocumentSchema read = component;
    if (read == null) {
      read = DocumentSchema.component();
      component = read;
    }
    return read;
  }

  private DocumentSchema capability() {
    DocumentSchema read = capability;
    if (read == null) {
      read = DocumentSchema.capability();
      capability = read;
    }
    return read;
  }

  /** A component of a user, without what is faulty, which is reported. */
  Mapping checked(Node node, Diagnostics diagnostics) {
    Checked checked = SchemaCheck.check(component(), node, diagnostics);
    return Expansion.expand(component(), checked, diagnostics).tree();
  }

  /** A component that vlabc ships; tests have checked it. */
  Mapping component(Mapping shipped) {
    return expanded(component(), shipped);
  }

  /** A contract that vlabc ships; tests have checked it. */
  Mapping capability(Mapping shipped) {
    return expanded(capability(), shipped);
  }

  private static Mapping expanded(DocumentSchema schema, Mapping shipped) {
    Checked sound = new Checked(shipped, new TreeSet<>());
    return Expansion.expand(schema, sound, new Diagnostics()).tree();
  }
}
