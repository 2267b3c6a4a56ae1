package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.source.Shipped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The schema of the lab language: its text, its shapes, and the validator made of it. */
public final class LabSchema {

  private static final String FILE = "schema/lab.schema.json";

  private final String text;
  private final Mapping json;
  private final Shape root;
  private final Acceptance acceptance;
  private @Nullable Validator validator;

  private LabSchema(String text) {
    this.text = text;
    this.json = JsonText.parse(text);
    this.root = new ShapeReader(json).root();
    this.acceptance = new Acceptance(json);
  }

  /** The schema that this vlabc ships. */
  public static LabSchema load() {
    byte[] bytes =
        Shipped.read(FILE)
            .orElseThrow(() -> new IllegalStateException("this build of vlabc has no " + FILE));
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  public static LabSchema parse(String text) {
    return new LabSchema(text);
  }

  /** As it is shipped, for editors and documentation. */
  public String text() {
    return text;
  }

  /** The shape of a whole document. */
  public Shape root() {
    return root;
  }

  Acceptance acceptance() {
    return acceptance;
  }

  /** Made once: {@code diff} checks two labs. */
  Validator validator() {
    Validator made = validator;
    if (made == null) {
      made = new Validator(json);
      validator = made;
    }
    return made;
  }
}
