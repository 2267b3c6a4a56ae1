package dev.vlabc.data;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes trees as JSON: two spaces, keys as they come, a line end after the last line. */
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private JsonWriter() {}

  /** The node as a JSON text. */
  public static String write(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(new Pretty(), text)) {
      put(node, generator);
    }
    return text.append('\n').toString();
  }

  private static void put(Node node, JsonGenerator generator) {
    switch (node) {
      case Mapping mapping -> {
        generator.writeStartObject();
        for (Mapping.Entry entry : mapping.entries()) {
          generator.writeName(entry.name());
          put(entry.value(), generator);
        }
        generator.writeEndObject();
      }
      case Sequence sequence -> {
        generator.writeStartArray();
        sequence.items().forEach(item -> put(item, generator));
        generator.writeEndArray();
      }
      case Scalar scalar -> put(scalar, generator);
    }
  }

  private static void put(Scalar scalar, JsonGenerator generator) {
    switch (scalar.type()) {
      case NULL -> generator.writeNull();
      case BOOLEAN -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
      case INTEGER, FLOAT -> generator.writeNumber(scalar.text());
      case STRING -> generator.writeString(scalar.text());
    }
  }

  /** Jackson asks its caller for the layout; every generator gets a fresh one, since it counts. */
  private static final class Pretty extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return LAYOUT.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
