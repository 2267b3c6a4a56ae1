package dev.vlabc.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.intake.ContainerlabImport;
import dev.vlabc.intake.ImportedLab;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Topologies of containerlab, the lab that is made of each, and the report that people read. A case
 * is a folder of {@code tests/import} with a {@code topology.clab.yml}; lines that something is
 * lost of or that are faulty are marked {@code # <- here VLnnnn}. Cases of a code begin with it.
 */
final class ImportCorpusTest {

  private static final String TOPOLOGY = "topology.clab.yml";
  private static final String IMPORTS = "VL07";

  @TestFactory
  Stream<DynamicTest> importsAsExpected() {
    return cases().map(folder -> dynamicTest(name(folder), () -> importsAsExpected(folder)));
  }

  @Test
  void everyCodeOfImportsHasACase() {
    TreeSet<String> without = new TreeSet<>();
    Arrays.stream(Code.values())
        .map(Code::name)
        .filter(one -> one.startsWith(IMPORTS))
        .forEach(without::add);
    assertFalse(without.isEmpty(), "there are none");
    cases().forEach(folder -> without.removeIf(code -> name(folder).startsWith(code + "-")));
    assertTrue(without.isEmpty(), () -> "tests/import has no case of " + without);
  }

  private static Stream<Path> cases() {
    return Checkout.list(Checkout.path("tests/import")).stream();
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static void importsAsExpected(Path folder) {
    Path topology = folder.resolve(TOPOLOGY);
    Diagnostics diagnostics = new Diagnostics();
    String shown = "tests/import/" + name(folder) + "/" + TOPOLOGY;
    byte[] text = Checkout.read(topology).getBytes(StandardCharsets.UTF_8);
    Optional<ImportedLab> lab = ContainerlabImport.of(shown, text, diagnostics);
    String report = DiagnosticText.plain().all(diagnostics.sorted());
    TreeMap<String, byte[]> made = new TreeMap<>();
    made.put("report", report.getBytes(StandardCharsets.UTF_8));
    lab.ifPresent(
        found -> made.put(Compiler.SPEC, found.text("").getBytes(StandardCharsets.UTF_8)));
    Goldens.check(folder.resolve("expected"), made);
    assertEquals(marked(topology), told(Reported.in(report)), "the marked lines, and those told");
    lab.ifPresent(ImportCorpusTest::validates);
  }

  private static String marked(Path topology) {
    TreeSet<String> marked = new TreeSet<>();
    Marked.in(topology).forEach(mark -> marked.add(mark.place() + " " + mark.code().orElseThrow()));
    return String.join("\n", marked);
  }

  /** Warnings and errors; of a file as a whole no line can be marked. */
  private static String told(List<Reported> reported) {
    TreeSet<String> told = new TreeSet<>();
    reported.stream()
        .filter(found -> !found.severity().equals("note") && found.place().matches(".*:\\d+"))
        .forEach(found -> told.add(found.place() + " " + found.code()));
    return String.join("\n", told);
  }

  private static void validates(ImportedLab lab) {
    MemoryWorkspace workspace = new MemoryWorkspace(Map.of(Compiler.SPEC, lab.text("")));
    Compilation compiled = new Compiler().compile(workspace, Options.of(lab.name()));
    assertTrue(
        compiled.tree().isPresent() && !compiled.hasErrors(),
        () -> DiagnosticText.plain().all(compiled.diagnostics()));
  }
}
