package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is accepted quickly is what the validator accepts: ten thousand documents, each the one
 * before with one more change, until it has strayed far from a lab. A failure shows the document.
 */
final class AcceptanceTest {

  private static final int DOCUMENTS = 10_000;
  private static final int MOST_CHANGES = 2;

  private static final List<String> LABS =
      List.of(
          "autonomous",
          "capt-playground",
          "edge-lab",
          "needle-nail",
          "plexes",
          "quickstart",
          "virtual-lab");

  private static final List<String> NUMBERS =
      List.of(
          "0", "-1", "1", "2", "43", "65536", "1000000000000", "0.5", "3.0", "3", "0x1f", ".nan");

  /** Of which a document may have one; several is a fault that only counting finds. */
  private static final List<List<String>> CHOICES =
      List.of(
          List.of("registry", "zot"),
          List.of("ipmi", "redfish", "amt", "tapo", "virtualbmc"),
          List.of("k3d", "kind", "gardener", "incus"),
          List.of("frr", "linux", "srlinux", "sonic"),
          List.of("generate", "sops", "env"));

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A_b",
          "none",
          "k3d",
          "10.0.0.1",
          "10.0.0.0/24",
          "v1.35.5",
          "4Gi",
          "m-[1-3]",
          "ä",
          "a b",
          "two\nlines",
          "name\n",
          "a".repeat(64),
          "\uD83D\uDE00");

  private final DocumentSchema schema = DocumentSchema.lab();
  private final SplittableRandom random = new SplittableRandom(11);

  private final List<String> words = words();

  private int accepted;
  private int refused;

  @Test
  void agreesWithTheValidator() throws IOException {
    List<Node> labs = labs();
    labs.forEach(this::compare);
    assertEquals(LABS.size(), accepted, "the labs themselves are valid");
    int left = DOCUMENTS;
    while (left > 0) {
      Node document = labs.get(random.nextInt(labs.size()));
      for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
        document = changed(document);
        compare(document);
        left--;
      }
    }
    assertTrue(accepted > DOCUMENTS / 20, "only " + accepted + " documents were valid");
    assertTrue(refused > DOCUMENTS / 4, "only " + refused + " documents were faulty");
  }

  /** What chance does not find. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sizes: {a: {cpu: 0, memory: 1Gi, disk: 1Gi}}",
        "sizes: {a: {cpu: 0.5, memory: 1Gi, disk: 1Gi}}",
        "networks: {a: {prefix: [10.0.0.0/8, \"fd00::/8\"]}}",
        "networks: {a: {prefix: [10.0.0.0/8, 11.0.0.0/8, 12.0.0.0/8]}}",
        "networks: {a: {prefix: 10.0.0.0/8, purpose: nothing}}",
        "hosts: {a: {description: \"\"}}"
      })
  void agreesOn(String spec) {
    compare(Specs.read(Specs.lab(spec)));
    assertEquals(1, accepted + refused);
  }

  private List<String> words() {
    SortedSet<String> words = new TreeSet<>();
    words(Specs.read(DocumentSchema.labText()), words);
    return List.copyOf(words);
  }

  private static List<Node> labs() throws IOException {
    Path environments = Path.of(System.getProperty("vlabc.root", "..")).resolve("environments");
    List<Node> labs = new ArrayList<>();
    for (String lab : LABS) {
      labs.add(Specs.read(Files.readString(environments.resolve(lab).resolve("lab.yaml"))));
    }
    return labs;
  }

  /**
   * Odd spellings of numbers never come so far: {@link SchemaCheck} asks only of documents without.
   */
  private void compare(Node document) {
    if (!Spelling.check(document, schema.root()).isEmpty()) {
      return;
    }
    boolean valid = schema.validator().check(document).isEmpty();
    boolean quick = schema.acceptance().accepts(document);
    if (valid && !quick && hasLineEnd(document)) {
      return;
    }
    assertEquals(
        valid, quick, () -> schema.validator().check(document) + " but not so of " + document);
    if (valid) {
      accepted++;
    } else {
      refused++;
    }
  }

  private static boolean hasLineEnd(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text().indexOf('\n') >= 0;
      case Sequence sequence -> sequence.items().stream().anyMatch(AcceptanceTest::hasLineEnd);
      case Mapping mapping ->
          mapping.entries().stream()
              .anyMatch(entry -> hasLineEnd(entry.key()) || hasLineEnd(entry.value()));
    };
  }

  /** The same with one change somewhere; deep places are as likely as there are ways to them. */
  private Node changed(Node node) {
    return switch (node) {
      case Mapping mapping when !mapping.isEmpty() && random.nextInt(7) > 0 -> entry(mapping);
      case Sequence sequence when !sequence.items().isEmpty() && random.nextInt(7) > 0 ->
          item(sequence);
      case Mapping mapping when random.nextBoolean() -> mapping.with(another(mapping));
      case Scalar scalar when scalar.type() == Scalar.Type.INTEGER && random.nextInt(3) > 0 ->
          number();
      case Scalar scalar when random.nextInt(3) > 0 -> edited(scalar);
      case Mapping _, Sequence _, Scalar _ -> other();
    };
  }

  private Node entry(Mapping mapping) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    int at = random.nextInt(entries.size());
    Mapping.Entry entry = entries.get(at);
    switch (random.nextInt(14)) {
      case 0 -> entries.remove(at);
      case 1 -> entries.set(at, new Mapping.Entry(edited(entry.key()), entry.value()));
      case 2 -> entries.add(new Mapping.Entry(edited(entry.key()), entry.value()));
      case 3 -> {
        Mapping.Entry second = entries.get(random.nextInt(entries.size()));
        entries.set(at, new Mapping.Entry(entry.key(), second.value()));
      }
      default -> entries.set(at, new Mapping.Entry(entry.key(), changed(entry.value())));
    }
    return mapping.withEntries(entries);
  }

  private Node item(Sequence sequence) {
    List<Node> items = new ArrayList<>(sequence.items());
    int at = random.nextInt(items.size());
    switch (random.nextInt(8)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(items.get(at));
      case 2 -> Collections.swap(items, at, random.nextInt(items.size()));
      default -> items.set(at, changed(items.get(at)));
    }
    return sequence.withItems(items);
  }

  private Scalar edited(Scalar scalar) {
    String text = scalar.text();
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(6)) {
      case 0 ->
          scalar.withText(text.substring(0, at) + text.substring(Math.min(at + 1, text.length())));
      case 1 -> scalar.withText(text.substring(0, at) + "x" + text.substring(at));
      case 2 -> Scalar.of(text);
      case 3 -> Scalar.of(text + "\n");
      case 4 -> Scalar.of(text + text);
      default -> Scalar.of(text.toUpperCase(Locale.ROOT));
    };
  }

  /** One more entry, often of a name that the language has somewhere. */
  private Mapping.Entry another(Mapping mapping) {
    for (List<String> choice : CHOICES) {
      if (choice.stream().anyMatch(mapping::has) && random.nextBoolean()) {
        return new Mapping.Entry(
            Scalar.of(choice.get(random.nextInt(choice.size()))), Mapping.empty());
      }
    }
    String name = mapping.isEmpty() ? "name" : List.copyOf(mapping.names()).getFirst();
    return switch (random.nextInt(4)) {
      case 0 -> new Mapping.Entry(Scalar.of(name + "x"), other());
      case 1 -> new Mapping.Entry(Scalar.of(words.get(random.nextInt(words.size()))), other());
      default ->
          new Mapping.Entry(
              Scalar.of(words.get(random.nextInt(words.size()))),
              mapping.isEmpty() ? other() : mapping.get(name).orElseThrow());
    };
  }

  /** The names of all fields and choices. */
  private static void words(Node schema, SortedSet<String> words) {
    if (schema instanceof Mapping rules) {
      rules
          .get("properties")
          .filter(Mapping.class::isInstance)
          .ifPresent(found -> words.addAll(((Mapping) found).names()));
      rules.entries().forEach(entry -> words(entry.value(), words));
    }
  }

  private Node other() {
    return switch (random.nextInt(8)) {
      case 0 -> Scalar.nothing();
      case 1 -> Scalar.of(random.nextBoolean());
      case 2, 3 -> number();
      case 4, 5 -> Scalar.of(TEXTS.get(random.nextInt(TEXTS.size())));
      case 6 -> Sequence.of(random.nextBoolean() ? List.of() : List.of(number(), Scalar.of("a")));
      default ->
          random.nextBoolean() ? Mapping.empty() : Mapping.builder().put("name", "a").build();
    };
  }

  /** As the reader would tell whole numbers from others. */
  private Node number() {
    String text = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return Specs.read("- " + text) instanceof Sequence read
        ? read.items().getFirst()
        : Scalar.nothing();
  }
}
