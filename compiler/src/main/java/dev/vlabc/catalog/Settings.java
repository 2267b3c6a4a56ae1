package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.schema.DocumentSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a lab may say about a component: the {@code settings} of its {@code component.yaml}, which
 * are written in the types of the lab language.
 */
public final class Settings {

  private static final String DEFINITIONS = "$defs";

  private final Mapping written;

  Settings(Mapping written) {
    this.written = written;
  }

  /** Whether there is nothing to say about it. */
  public boolean isEmpty() {
    return written.isEmpty();
  }

  /** Whether that is a setting that is true or false. */
  boolean isFlag(String name) {
    return written
        .get(name)
        .map(Settings::definition)
        .filter(found -> type(found).equals("boolean"))
        .isPresent();
  }

  /** Whether there is a setting of that name. */
  boolean has(String name) {
    return written.has(name);
  }

  /**
   * The JSON Schema of what is written under {@code settings}.
   *
   * @param lab whose types the settings have
   */
  public DocumentSchema schema(DocumentSchema lab) {
    Mapping.Builder root = Mapping.builder().put("title", "component");
    fields(written).entries().forEach(entry -> root.put(entry.name(), entry.value()));
    return DocumentSchema.of(root.put(DEFINITIONS, lab.definitions()).build());
  }

  private static Mapping fields(Mapping settings) {
    Mapping.Builder properties = Mapping.builder();
    List<String> required = new ArrayList<>();
    for (Mapping.Entry entry : settings.entries()) {
      Definition setting = definition(entry.value());
      properties.put(entry.name(), setting(setting));
      if (setting.flag("required")) {
        required.add(entry.name());
      }
    }
    return Mapping.builder()
        .put("type", "object")
        .putIfFilled("required", Sequence.ofTexts(required))
        .put("properties", properties.build())
        .put("additionalProperties", false)
        .build();
  }

  private static Definition definition(Node node) {
    return new Definition(node instanceof Mapping mapping ? mapping : Mapping.empty());
  }

  private static String type(Definition setting) {
    return setting.text("type").orElse("text");
  }

  private static Mapping setting(Definition setting) {
    Mapping.Builder schema = Mapping.builder();
    kind(setting).entries().forEach(entry -> schema.put(entry.name(), entry.value()));
    setting.text("description").ifPresent(text -> schema.put("description", text));
    setting.mapping().get("default").ifPresent(value -> schema.put("default", value));
    return schema.build();
  }

  private static Mapping kind(Definition setting) {
    if (setting.mapping().has("choice")) {
      return choice(setting.record("choice").mapping());
    }
    if (setting.mapping().has("fields")) {
      return fields(setting.record("fields").mapping());
    }
    if (setting.mapping().has("items")) {
      return Mapping.builder()
          .put("type", "array")
          .put("items", setting(setting.record("items")))
          .build();
    }
    return scalar(setting);
  }

  private static Mapping scalar(Definition setting) {
    Mapping.Builder schema = Mapping.builder();
    switch (type(setting)) {
      case "boolean", "integer", "number" -> schema.put("type", type(setting));
      case "secret" -> schema.put("$ref", "#/$defs/ref").put("x-ref", "secret");
      default -> schema.put("$ref", "#/$defs/" + type(setting));
    }
    for (String limit : List.of("minimum", "maximum", "pattern")) {
      setting.mapping().get(limit).ifPresent(value -> schema.put(limit, value));
    }
    setting.mapping().get("words").ifPresent(words -> schema.put("enum", words));
    return schema.build();
  }

  private static Mapping choice(Mapping options) {
    Mapping.Builder properties = Mapping.builder();
    List<String> words = new ArrayList<>();
    for (Mapping.Entry entry : options.entries()) {
      Definition option = definition(entry.value());
      properties.put(entry.name(), fields(option.record("fields").mapping()));
      if (option.record("fields").mapping().isEmpty()) {
        words.add(entry.name());
      }
    }
    return Mapping.builder()
        .put("type", Sequence.ofTexts(List.of("string", "object")))
        .put("x-choice", true)
        .put("pattern", "^(" + String.join("|", words) + ")$")
        .put("minProperties", 1)
        .put("maxProperties", 1)
        .put("properties", properties.build())
        .put("additionalProperties", false)
        .build();
  }

  /** The same values, with {@code null} wherever nothing holds, as templates see them. */
  public Map<String, @Nullable Object> complete(Map<String, ?> values) {
    return complete(written, values);
  }

  private static Map<String, @Nullable Object> complete(Mapping settings, Map<?, ?> values) {
    Map<String, @Nullable Object> complete = new LinkedHashMap<>();
    for (Mapping.Entry entry : settings.entries()) {
      complete.put(entry.name(), complete(definition(entry.value()), values.get(entry.name())));
    }
    return complete;
  }

  private static @Nullable Object complete(Definition setting, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> inner)) {
      return value;
    }
    if (setting.mapping().has("choice")) {
      Map<String, @Nullable Object> options = new LinkedHashMap<>();
      for (Mapping.Entry option : setting.record("choice").mapping().entries()) {
        Object chosen = inner.get(option.name());
        options.put(
            option.name(),
            chosen instanceof Map<?, ?> fields
                ? complete(definition(option.value()).record("fields").mapping(), fields)
                : null);
      }
      return options;
    }
    return complete(setting.record("fields").mapping(), inner);
  }

  /** Capabilities that what is chosen cannot do without. */
  public SortedSet<String> required(Map<String, ?> values) {
    SortedSet<String> required = new TreeSet<>();
    required(written, values, required);
    return required;
  }

  private static void required(Mapping settings, Map<?, ?> values, SortedSet<String> required) {
    for (Mapping.Entry entry : settings.entries()) {
      if (values.get(entry.name()) instanceof Map<?, ?> inner) {
        Definition setting = definition(entry.value());
        required(setting.record("fields").mapping(), inner, required);
        for (Mapping.Entry option : setting.record("choice").mapping().entries()) {
          if (inner.get(option.name()) instanceof Map<?, ?> fields) {
            required.addAll(definition(option.value()).texts("requires"));
            required(definition(option.value()).record("fields").mapping(), fields, required);
          }
        }
      }
    }
  }

  /** Capabilities that any choice may require. */
  SortedSet<String> mayRequire() {
    SortedSet<String> capabilities = new TreeSet<>();
    mayRequire(written, capabilities);
    return capabilities;
  }

  private static void mayRequire(Mapping settings, SortedSet<String> capabilities) {
    for (Mapping.Entry entry : settings.entries()) {
      Definition setting = definition(entry.value());
      mayRequire(setting.record("fields").mapping(), capabilities);
      for (Mapping.Entry option : setting.record("choice").mapping().entries()) {
        capabilities.addAll(definition(option.value()).texts("requires"));
        mayRequire(definition(option.value()).record("fields").mapping(), capabilities);
      }
    }
  }

  /** A scalar's text where it is one. */
  static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }
}
