package dev.vlabc.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small labs, and the whole tree of each in {@code expected/}. A case that has a lock shows what is
 * kept; it must be whole, so that rendering wouldn't change it.
 */
final class OkCorpusTest {

  @TestFactory
  Stream<DynamicTest> rendersTheTreeAsExpected() {
    return Labs.good().stream().map(lab -> dynamicTest(lab.name(), () -> rendersAsExpected(lab)));
  }

  private static void rendersAsExpected(Lab lab) {
    Compilation made = lab.compile();
    refuseFaults(made);
    FileTree tree = made.tree().orElseThrow();
    assertEquals(tree, lab.compile().tree().orElseThrow(), "the second time");
    Goldens.check(lab.path().resolve("expected"), contents(tree));
    Path lock = lab.path().resolve(Compiler.LOCK);
    if (Files.isRegularFile(lock) && lab.options().instance() == 0) {
      Goldens.check(lock, made.lockText().orElseThrow());
    }
  }

  private static void refuseFaults(Compilation made) {
    if (made.diagnostics().stream().anyMatch(found -> found.severity() != Severity.NOTE)) {
      fail(DiagnosticText.plain().all(made.diagnostics()));
    }
  }

  private static SortedMap<String, byte[]> contents(FileTree tree) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (GeneratedFile file : tree.files()) {
      contents.put(file.path(), file.content());
    }
    return contents;
  }
}
