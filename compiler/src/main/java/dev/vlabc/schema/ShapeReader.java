package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.schema.Shape.Fields;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** Makes shapes of a JSON Schema; a {@code $ref} is followed, and what stands beside it wins. */
final class ShapeReader {

  private final Mapping root;

  ShapeReader(Mapping root) {
    this.root = root;
  }

  Shape root() {
    return read(root);
  }

  private Shape read(Mapping written) {
    Mapping schema = resolve(written, 0);
    About about = new About(schema);
    if (about.flag("x-opaque")) {
      return new Shape.Opaque(about);
    }
    if (about.flag("x-choice")) {
      return choice(about, laters(schema, "properties"));
    }
    if (about.flag("x-by-phase")) {
      return new Shape.ByPhase(about, laters(schema, "properties"));
    }
    if (schema.has("patternProperties")) {
      return named(about, schema);
    }
    if (schema.has("properties")) {
      return fields(about, schema);
    }
    if (schema.has("items")) {
      return list(about, schema);
    }
    boolean free = about.types().contains(About.Type.OBJECT) && schema.has("type");
    return free ? new Shape.Opaque(about) : new Shape.Value(about);
  }

  private Mapping resolve(Mapping written, int depth) {
    Optional<String> reference = written.get("$ref").map(Node::toString);
    if (reference.isEmpty()) {
      return written;
    }
    if (depth > 32) {
      throw new IllegalArgumentException("a schema that refers to itself: " + reference.get());
    }
    SequencedMap<String, Mapping.Entry> merged = new LinkedHashMap<>();
    for (Mapping.Entry entry : resolve(target(reference.get()), depth + 1).entries()) {
      merged.put(entry.name(), entry);
    }
    for (Mapping.Entry entry : written.entries()) {
      merged.put(entry.name(), entry);
    }
    merged.remove("$ref");
    String definition = reference.get().substring(reference.get().lastIndexOf('/') + 1);
    merged.putIfAbsent(About.DEFINITION, definition(definition));
    return Mapping.of(merged.values());
  }

  private static Mapping.Entry definition(String name) {
    return new Mapping.Entry(Scalar.of(About.DEFINITION), Scalar.of(name));
  }

  private Mapping target(String reference) {
    Mapping found = root;
    for (String step : reference.substring(reference.indexOf('#') + 1).split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (!(found.get(step).orElse(null) instanceof Mapping below)) {
        throw new IllegalArgumentException("a schema without " + reference);
      }
      found = below;
    }
    return found;
  }

  private Shape choice(About about, SequencedMap<String, Later> options) {
    SequencedSet<String> words = new LinkedHashSet<>();
    if (about.types().contains(About.Type.STRING)) {
      Pattern pattern = Pattern.compile(about.pattern().orElse(""));
      options.sequencedKeySet().stream().filter(pattern.asPredicate()).forEach(words::add);
    }
    return new Shape.Choice(about, options, words);
  }

  private Fields fields(About about, Mapping schema) {
    return new Fields(
        about,
        laters(schema, "properties"),
        new LinkedHashSet<>(about.texts("required")),
        new LinkedHashSet<>(about.texts("x-required")),
        about.text("x-short"));
  }

  private Shape named(About about, Mapping schema) {
    SequencedMap<String, Later> patterns = laters(schema, "patternProperties");
    Optional<String> pattern = patterns.sequencedKeySet().stream().findFirst();
    Later entry = patterns.firstEntry().getValue();
    Optional<String> kind = about.text("x-kind").or(() -> entry.get().about().text("x-kind"));
    return new Shape.Named(about, kind, about.flag("x-ranges"), false, pattern, entry);
  }

  /** Records with a name and a kind are named things, although they stand in a list. */
  private Shape list(About about, Mapping schema) {
    Later item = later(schema.get("items").orElse(Mapping.empty()));
    Optional<String> kind = about.text("x-kind");
    if (kind.isPresent()
        && item.get() instanceof Fields fields
        && fields.required().contains("name")) {
      return new Shape.Named(about, kind, false, true, Optional.empty(), item);
    }
    return new Shape.Many(about, about.flag("x-list"), item);
  }

  private SequencedMap<String, Later> laters(Mapping schema, String keyword) {
    SequencedMap<String, Later> laters = new LinkedHashMap<>();
    if (schema.get(keyword).orElse(null) instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        laters.put(entry.name(), later(entry.value()));
      }
    }
    return laters;
  }

  private Later later(Node schema) {
    return new Later(() -> read(schema instanceof Mapping mapping ? mapping : Mapping.empty()));
  }
}
