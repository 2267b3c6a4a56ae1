package dev.vlabc.data;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that vlabc wrote itself, such as its manifest. Its nodes have no places. */
public final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String TOO_DEEP = "not JSON such as vlabc writes: too deep or too long";

  private JsonReader() {}

  /**
   * The tree of a JSON text.
   *
   * @throws IllegalArgumentException if the text is not one JSON value, or has a key twice; its
   *     message says where
   */
  public static Node read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Node node = node(next(parser), parser);
      if (parser.nextToken() != null) {
        throw fault(parser.currentTokenLocation());
      }
      return node;
    } catch (JacksonException e) {
      throw e.getLocation() == null
          ? new IllegalArgumentException(TOO_DEEP, e)
          : fault(e.getLocation());
    }
  }

  private static JsonToken next(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw fault(parser.currentLocation());
    }
    return token;
  }

  private static Node node(JsonToken token, JsonParser parser) {
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(parser);
    }
    return scalar(token, parser);
  }

  private static Mapping mapping(JsonParser parser) {
    List<Mapping.Entry> entries = new ArrayList<>();
    while (next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      entries.add(new Mapping.Entry(Scalar.of(name), node(next(parser), parser)));
    }
    return Mapping.of(entries);
  }

  private static Sequence sequence(JsonParser parser) {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
      items.add(node(token, parser));
    }
    return Sequence.of(items);
  }

  private static Scalar scalar(JsonToken token, JsonParser parser) {
    return switch (token) {
      case VALUE_NULL -> Scalar.nothing();
      case VALUE_TRUE, VALUE_FALSE -> Scalar.of(token == JsonToken.VALUE_TRUE);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalar.number(parser.getString());
      case VALUE_STRING -> Scalar.of(parser.getString());
      default -> throw new IllegalStateException(token.name());
    };
  }

  private static IllegalArgumentException fault(TokenStreamLocation at) {
    return new IllegalArgumentException(
        "not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }
}
