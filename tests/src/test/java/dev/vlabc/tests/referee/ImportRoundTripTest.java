package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.intake.ContainerlabImport;
import dev.vlabc.intake.ImportedLab;
import dev.vlabc.output.FileTree;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.referee.ReadTopology.Facts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Topologies that others wrote, and ours: imported and rendered again, they have the same nodes and
 * links but for what the import told, and containerlab accepts them.
 */
final class ImportRoundTripTest {

  private static final String SAMPLES = "samples/containerlab";
  private static final String TOPOLOGY = ".clab.yml";
  private static final Pattern RENAMED = Pattern.compile("renamed: `(.+)` to `(.+)`");

  @TempDir private static Path folder;

  private record Trip(
      Path source,
      ReadTopology before,
      ReadTopology after,
      FileTree rendered,
      List<Diagnostic> told) {

    static Trip of(Path source) {
      Diagnostics diagnostics = new Diagnostics();
      String text = Checkout.read(source);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Optional<ImportedLab> lab = ContainerlabImport.of(name(source), bytes, diagnostics);
      assertTrue(lab.isPresent(), () -> DiagnosticText.plain().all(diagnostics.sorted()));
      FileTree rendered = rendered(lab.orElseThrow());
      return new Trip(
          source,
          ReadTopology.of(text),
          ReadTopology.of(topology(rendered)),
          rendered,
          diagnostics.sorted());
    }

    private static FileTree rendered(ImportedLab lab) {
      Compilation made =
          new Compiler()
              .compile(
                  new MemoryWorkspace(Map.of(Compiler.SPEC, lab.text(""))), Options.of(lab.name()));
      assertTrue(
          made.tree().isPresent() && !made.hasErrors(),
          () -> DiagnosticText.plain().all(made.diagnostics()));
      return made.tree().orElseThrow();
    }

    private static String topology(FileTree tree) {
      return tree.files().stream()
          .filter(file -> file.path().endsWith(TOPOLOGY))
          .map(file -> new String(file.content(), StandardCharsets.UTF_8))
          .findFirst()
          .orElseThrow();
    }

    /** Old names to new ones, as they were told, of nodes and of ports. */
    Map<String, String> renames() {
      Map<String, String> renames = new HashMap<>();
      for (Diagnostic diagnostic : told) {
        for (String note : diagnostic.notes()) {
          Matcher renamed = RENAMED.matcher(note);
          if (renamed.matches()) {
            renames.put(renamed.group(1), renamed.group(2));
          }
        }
      }
      return renames;
    }

    boolean tells(String words) {
      return told.stream().anyMatch(found -> found.message().contains(words));
    }

    boolean tells(Code code) {
      return told.stream().anyMatch(found -> found.code() == code);
    }
  }

  @TestFactory
  Stream<DynamicTest> nodesAndLinksOfSamplesAreTheSame() {
    return samples().stream()
        .map(file -> dynamicTest(name(file), () -> sameNodesAndLinks(Trip.of(file))));
  }

  @TestFactory
  Stream<DynamicTest> nodesAndLinksOfOwnTopologiesAreTheSame() {
    return own().stream()
        .map(
            file ->
                dynamicTest(
                    Checkout.root().relativize(file).toString(),
                    () -> {
                      Trip trip = Trip.of(file);
                      sameNodesAndLinks(trip);
                      assertEquals(
                          trip.before().links(UnaryOperator.identity(), true),
                          trip.after().links(UnaryOperator.identity(), true));
                    }));
  }

  @Test
  void containerlabAcceptsWhatIsRenderedAgain() {
    List<Path> files = new ArrayList<>();
    for (Path source : Stream.concat(samples().stream(), own().stream()).toList()) {
      Trip trip = Trip.of(source);
      // Without the license that the import told of, containerlab refuses these kinds.
      if (!trip.tells("`license`")) {
        Path tree = folder.resolve(Integer.toString(files.size()));
        assertFalse(TreeWriter.write(trip.rendered(), tree, false).blocked(), name(source));
        Checkout.files(tree).stream()
            .filter(file -> file.toString().endsWith(TOPOLOGY))
            .forEach(files::add);
      }
    }
    assertTrue(files.size() > own().size(), "none of others is among them");
    Referee.CONTAINERLAB.accepts(files);
  }

  private static List<Path> samples() {
    List<Path> samples = Checkout.list(Checkout.shared().resolve(SAMPLES));
    if (samples.isEmpty()) {
      Referee.absent("topologies absent: " + SAMPLES + " (wanted beside the repository)");
    }
    return samples;
  }

  private static List<Path> own() {
    List<Path> own =
        Stream.of("tests/ok", "out")
            .flatMap(folder -> Checkout.files(Checkout.path(folder)).stream())
            .filter(file -> file.toString().endsWith(TOPOLOGY))
            .toList();
    assertFalse(own.isEmpty(), "no topology of ours");
    return own;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void sameNodesAndLinks(Trip trip) {
    Map<String, String> renames = trip.renames();
    UnaryOperator<String> node = name -> renames.getOrDefault(name, name);
    Map<String, Facts> before = new TreeMap<>(trip.before().nodes(node));
    Map<String, Facts> after = new TreeMap<>(trip.after().nodes(UnaryOperator.identity()));
    assertFalse(before.isEmpty(), "no nodes");
    assertEquals(before.keySet(), after.keySet());
    before.replaceAll((name, facts) -> expected(facts, after.get(name), trip));
    after.replaceAll((name, facts) -> compared(before.get(name), facts));
    assertEquals(before, after);
    UnaryOperator<String> end =
        text -> {
          String port = renames.getOrDefault(text, text);
          int colon = port.indexOf(':');
          return node.apply(port.substring(0, colon)) + port.substring(colon);
        };
    assertEquals(
        trip.before().links(end, false), trip.after().links(UnaryOperator.identity(), false));
  }

  /** What a node should be, with what was told to be otherwise taken from what it is. */
  private static Facts expected(Facts facts, Facts made, Trip trip) {
    boolean variable = facts.image().contains("$") && trip.tells(Code.VL0704);
    boolean kind = trip.tells("the kind `" + facts.kind() + "`");
    return new Facts(
        kind ? made.kind() : facts.kind(),
        variable ? made.image() : facts.image(),
        facts.address());
  }

  /** Where no address was asked for, any will do. */
  private static Facts compared(Facts expected, Facts made) {
    return new Facts(made.kind(), made.image(), expected.address().isEmpty() ? "" : made.address());
  }
}
