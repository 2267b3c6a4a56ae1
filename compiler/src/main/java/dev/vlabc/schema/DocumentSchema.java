package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.source.Shipped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The schema of a kind of document: its shapes, and the validator made of it. */
public final class DocumentSchema {

  private final Mapping json;
  private final Shape root;
  private @Nullable Acceptance acceptance;
  private @Nullable Validator validator;

  private DocumentSchema(Mapping json) {
    this.json = json;
    this.root = new ShapeReader(json).root();
  }

  /** That of the lab language. */
  public static DocumentSchema lab() {
    return shipped("lab");
  }

  /** That of {@code component.yaml}. */
  public static DocumentSchema component() {
    return shipped("component");
  }

  /** The text of the lab language's schema, for editors and documentation. */
  public static String labText() {
    return text("lab");
  }

  private static DocumentSchema shipped(String kind) {
    return parse(text(kind));
  }

  private static String text(String kind) {
    String file = "schema/" + kind + ".schema.json";
    byte[] bytes =
        Shipped.read(file)
            .orElseThrow(() -> new IllegalStateException("this build of vlabc has no " + file));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** One that is made of a JSON Schema in the dialect of ours. */
  public static DocumentSchema of(Mapping json) {
    return new DocumentSchema(json);
  }

  public static DocumentSchema parse(String text) {
    return of(JsonText.parse(text));
  }

  /** The shape of a whole document. */
  public Shape root() {
    return root;
  }

  /** What others may refer to, by name. */
  public Mapping definitions() {
    return json.get("$defs").map(Mapping.class::cast).orElse(Mapping.empty());
  }

  Acceptance acceptance() {
    Acceptance made = acceptance;
    if (made == null) {
      made = new Acceptance(json);
      acceptance = made;
    }
    return made;
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
