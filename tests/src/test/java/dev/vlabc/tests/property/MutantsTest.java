package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Label;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.source.Position;
import dev.vlabc.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to the text of a good lab, it ends with faults that have a place or with a tree,
 * never with an exception. {@code -Dvlabc.mutants=100000} tries more; a failure shows the text.
 */
class MutantsTest {

  private static final int MUTANTS = Integer.getInteger("vlabc.mutants", 1500);
  private static final int MOST_LISTED = 5;

  private final List<String> broken = new ArrayList<>();
  private int faulty;
  private int sound;

  @Test
  void isFaultyOrSoundButNeverBreaks() throws IOException {
    List<String> labs = new ArrayList<>();
    for (String lab : Labs.names()) {
      labs.add(Labs.text(lab));
    }
    for (long seed = 0; seed < MUTANTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TextMutation mutation = new TextMutation(labs.get(random.nextInt(labs.size())), random);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        mutation.change();
      }
      judge("seed " + seed, mutation.text());
    }
    assertEquals(
        0, broken.size(), () -> String.join("\n", broken.stream().limit(MOST_LISTED).toList()));
    assertTrue(faulty > MUTANTS / 3, "only " + faulty + " were faulty");
    assertTrue(sound > MUTANTS / 20, "only " + sound + " were sound");
  }

  private void judge(String seed, String text) {
    Compilation compilation;
    try {
      compilation = Rendering.of(text, "");
    } catch (RuntimeException | StackOverflowError e) {
      broken.add(
          seed + ": " + e + " at " + Stream.of(e.getStackTrace()).limit(3).toList() + "\n" + text);
      return;
    }
    if (compilation.hasErrors()) {
      faulty++;
      compilation.diagnostics().stream()
          .filter(found -> found.severity() == Severity.ERROR)
          .filter(found -> !hasPlaces(found, text))
          .findFirst()
          .ifPresent(found -> broken.add(seed + ": no place in the file: " + found + "\n" + text));
    } else {
      sound++;
      if (compilation.tree().isEmpty() || compilation.lockText().isEmpty()) {
        broken.add(seed + ": neither faults nor a tree\n" + text);
      }
    }
  }

  static boolean hasPlaces(Diagnostic found, String text) {
    return Stream.concat(Stream.of(found.primary()), found.others().stream())
            .allMatch(label -> isInside(label, text))
        && !found.message().isBlank();
  }

  /** In a line of the file, or just behind its last character. */
  private static boolean isInside(Label label, String text) {
    Position start = label.range().start();
    Position end = label.range().end();
    SourceFile file = new SourceFile(Compiler.SPEC, text);
    long lines = text.lines().count();
    return label.range().file().path().equals(Compiler.SPEC)
        && start.compareTo(end) <= 0
        && start.line() >= 1
        && start.line() <= lines + 1
        && start.column() <= columns(file, start) + 1
        && end.line() <= lines + 1
        && end.column() <= columns(file, end) + 1;
  }

  private static int columns(SourceFile file, Position at) {
    String line = file.line(at.line());
    return line.codePointCount(0, line.length());
  }
}
