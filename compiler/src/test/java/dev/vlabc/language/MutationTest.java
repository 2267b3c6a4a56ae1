package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.SchemaCheck;
import dev.vlabc.schema.Specs;
import dev.vlabc.source.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed in a good lab: it is told of, or it is fine, but nothing breaks. */
final class MutationTest {

  private static final int ROUNDS = 150;

  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(strings = {"autonomous", "edge-lab", "needle-nail", "plexes", "quickstart"})
  void nothingBreaks(String name) throws IOException {
    String root = System.getProperty("vlabc.root", "..");
    Path file = Path.of(root).resolve("environments/" + name + "/lab.yaml");
    assumeTrue(Files.exists(file), "no environment " + name);
    Node lab = Specs.read(Files.readString(file));
    for (int i = 0; i < ROUNDS; i++) {
      Node mutant = mutate(lab);
      Diagnostics diagnostics = new Diagnostics();
      Expanded expanded =
          Expansion.expand(
              Labs.SCHEMA, SchemaCheck.check(Labs.SCHEMA, mutant, diagnostics), diagnostics);
      assertTrue(
          diagnostics.hasErrors() || expanded.poisoned().isEmpty(),
          () -> expanded.poisoned() + " without a word: " + mutant);
      diagnostics.sorted().forEach(fault -> assertTrue(!fault.message().isBlank()));
    }
  }

  private Node mutate(Node node) {
    return switch (node) {
      case Mapping mapping when !mapping.isEmpty() && random.nextInt(8) > 0 -> {
        List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
        int at = random.nextInt(entries.size());
        Mapping.Entry entry = entries.get(at);
        switch (random.nextInt(12)) {
          case 0 -> entries.remove(at);
          case 1 -> entries.set(at, new Mapping.Entry(mistyped(entry.key()), entry.value()));
          default -> entries.set(at, new Mapping.Entry(entry.key(), mutate(entry.value())));
        }
        yield mapping.withEntries(entries);
      }
      case Sequence sequence when !sequence.items().isEmpty() && random.nextInt(8) > 0 -> {
        List<Node> items = new ArrayList<>(sequence.items());
        int at = random.nextInt(items.size());
        items.set(at, mutate(items.get(at)));
        yield sequence.withItems(items);
      }
      case Mapping _, Sequence _, Scalar _ -> other(node.range().orElseThrow());
    };
  }

  private static Scalar mistyped(Scalar key) {
    return key.withText(key.text().substring(1) + "[1-2");
  }

  private Node other(Range range) {
    return switch (random.nextInt(9)) {
      case 0 -> Scalar.read(Scalar.Type.NULL, "", range);
      case 1 -> Scalar.read(Scalar.Type.INTEGER, "0x1f", range);
      case 2 -> Scalar.read(Scalar.Type.FLOAT, ".nan", range);
      case 3 -> Scalar.read(Scalar.Type.BOOLEAN, "true", range);
      case 4 -> Scalar.read(Scalar.Type.STRING, "x-[1-5]", range);
      case 5 -> Sequence.read(List.of(), range);
      case 6 -> Sequence.read(List.of(Scalar.read(Scalar.Type.STRING, "a", range)), range);
      case 7 -> Mapping.read(List.of(), range);
      default ->
          Mapping.read(
              List.of(
                  new Mapping.Entry(
                      Scalar.read(Scalar.Type.STRING, "like", range),
                      Scalar.read(Scalar.Type.STRING, "flame", range))),
              range);
    };
  }
}
