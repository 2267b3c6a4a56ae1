package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compiler;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.data.JsonReader;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Labs;
import dev.vlabc.tests.corpus.Marked;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every file of every good lab, before the programs that will read it. */
final class RefereeTest {

  private static final Pattern DOCUMENT = Pattern.compile("(?m)^---$");

  private static final String K3D = "k3d.yaml";
  private static final String TOPOLOGY = ".clab.yml";
  private static final String ROUTER = "/frr.conf";
  private static final String DOMAIN = ".xml";
  private static final String SCRIPT = ".sh";

  @TempDir private static Path folder;

  private static Trees trees;

  @BeforeAll
  static void writeTheTrees() {
    trees = Trees.writtenTo(folder);
  }

  @Test
  void k3dAcceptsEveryCluster() {
    Referee.K3D.accepts(trees.ending(K3D));
  }

  @Test
  void containerlabAcceptsEveryTopology() {
    Referee.CONTAINERLAB.accepts(trees.ending(TOPOLOGY));
  }

  @Test
  void containerlabRefusesEveryMutation() {
    List<Path> broken = BrokenTopologies.beside(trees.ending(TOPOLOGY));
    String said = Referee.CONTAINERLAB.refuses(broken);
    for (Path file : broken) {
      assertTrue(said.contains("containerlab: refused " + file), () -> "not refused: " + file);
    }
  }

  @Test
  void vtyshAcceptsEveryRouter() {
    Referee.FRR.accepts(trees.ending(ROUTER));
  }

  /** One broken keyword is enough, wherever it stands. */
  @Test
  void vtyshRefusesEveryMutation() {
    List<Path> broken = BrokenKeywords.in(trees.ending(ROUTER), folder);
    String said = Referee.FRR.refuses(broken);
    for (Path file : broken) {
      assertTrue(said.contains("frr: refused " + file), () -> "not refused: " + file);
    }
  }

  @Test
  void libvirtAcceptsEveryDomain() {
    Referee.LIBVIRT.accepts(trees.ending(DOMAIN));
  }

  @Test
  void libvirtRefusesADomainThatIsBroken() throws IOException {
    Referee.LIBVIRT.refuses(List.of(changed(DOMAIN, "<vcpu>", "<vcpu cores='x'>")));
  }

  @Test
  void shellcheckAcceptsEveryScript() {
    Referee.SHELLCHECK.accepts(trees.ending(SCRIPT));
  }

  @Test
  void shellcheckRefusesAScriptThatIsBroken() throws IOException {
    Referee.SHELLCHECK.refuses(List.of(changed("define.sh", "\"$1\"", "$1")));
  }

  /** The first file of that name with something else in it. */
  private static Path changed(String end, String from, String to) throws IOException {
    Path file = trees.ending(end).getFirst();
    String text = Checkout.read(file);
    assertTrue(text.contains(from), () -> file + " has no " + from);
    return Files.writeString(folder.resolve("changed-" + name(file)), text.replace(from, to));
  }

  @Test
  void everyClusterIsAsThePublishedSchemaHasIt() {
    Published.K3D.accepts(trees.ending(K3D));
  }

  @Test
  void everyTopologyIsAsThePublishedSchemaHasIt() {
    Published.CONTAINERLAB.accepts(trees.ending(TOPOLOGY));
  }

  @Test
  void publishedSchemasRefuseWhatIsBroken() {
    Path samples = Checkout.path("tests/referees/samples");
    Published.K3D.refuses(samples.resolve("k3d/bad-unknown-key.k3d.yaml"));
    Published.CONTAINERLAB.refuses(samples.resolve("containerlab/bad-unknown-kind.clab.yml"));
  }

  /** Files of objects hold several documents; each is read for itself. */
  @Test
  void everyYamlIsReadAgain() {
    for (Path file : trees.ending(".yaml", ".yml")) {
      for (String document : documents(Checkout.read(file))) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile text = new SourceFile(trees.shown(file), document);
        YamlReader.read(text, diagnostics);
        String faults = DiagnosticText.plain().all(diagnostics.sorted());
        assertTrue(faults.isEmpty(), faults);
      }
    }
  }

  /** What stands before the first mark is a header, unless it is all there is. */
  private static List<String> documents(String text) {
    List<String> documents = List.of(DOCUMENT.split(text, -1));
    boolean header =
        documents.size() > 1
            && documents
                .getFirst()
                .lines()
                .allMatch(line -> line.isBlank() || line.startsWith("#"));
    return header ? documents.subList(1, documents.size()) : documents;
  }

  @Test
  void everyJsonIsReadAgain() {
    for (Path file : trees.ending(".json")) {
      assertDoesNotThrow(() -> JsonReader.read(Checkout.read(file)), trees.shown(file));
    }
  }

  @Test
  void editorsUnderlineNothingInAnEnvironment() {
    Referee.YAML_LANGUAGE_SERVER.accepts(
        Labs.environments().stream().map(lab -> lab.path().resolve(Compiler.SPEC)).toList());
  }

  @TestFactory
  Stream<DynamicTest> editorsUnderlineTheGuiltyLine() {
    List<Path> files = Checkout.list(Checkout.path("tests/editor"));
    String said = Referee.YAML_LANGUAGE_SERVER.refuses(files);
    return files.stream()
        .map(file -> dynamicTest(name(file), () -> assertEquals(marked(file), lines(file, said))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static SortedSet<Integer> marked(Path file) {
    return Marked.in(file).stream()
        .map(Marked::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The lines of a file that something is said of: {@code path:8:5: error: …}. */
  private static SortedSet<Integer> lines(Path file, String said) {
    SortedSet<Integer> lines = new TreeSet<>();
    Matcher place =
        Pattern.compile(Pattern.quote(name(file)) + ":(\\d+):\\d+: (?:error|warning)")
            .matcher(said);
    while (place.find()) {
      lines.add(Integer.parseInt(place.group(1)));
    }
    return lines;
  }

  @Test
  void everyRefereeRefusesWhatIsBroken() {
    Ended ended =
        Program.run(List.of(Checkout.path("tests/referees/self-test").toString()), Map.of());
    assertEquals(0, ended.code(), ended::said);
    ended
        .said()
        .lines()
        .filter(line -> line.startsWith("skipped "))
        .findFirst()
        .ifPresent(Referee::absent);
  }
}
