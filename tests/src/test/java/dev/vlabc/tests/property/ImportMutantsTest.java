package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.intake.ContainerlabImport;
import dev.vlabc.intake.ImportedLab;
import dev.vlabc.tests.corpus.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to the text of a topology, an import ends with faults that have a place or with
 * a lab, never with an exception; and of that lab only the topology's own faults are left, such as
 * an address used twice.
 */
class ImportMutantsTest {

  private static final int MUTANTS = Integer.getInteger("vlabc.mutants", 1500);
  private static final int MOST_LISTED = 5;

  /** What containerlab, too, finds out only when it deploys. */
  private static final Set<Code> OF_THE_TOPOLOGY =
      EnumSet.of(Code.VL0401, Code.VL0402, Code.VL0404);

  private final List<String> broken = new ArrayList<>();
  private int refused;
  private int imported;

  @Test
  void isRefusedOrImportedButNeverBreaks() throws IOException {
    List<String> topologies = new ArrayList<>();
    for (Path folder : Checkout.list(Checkout.path("tests/import"))) {
      topologies.add(Checkout.read(folder.resolve("topology.clab.yml")));
    }
    for (long seed = 0; seed < MUTANTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TextMutation mutation =
          new TextMutation(topologies.get(random.nextInt(topologies.size())), random);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        mutation.change();
      }
      judge("seed " + seed, mutation.text());
    }
    assertEquals(
        0, broken.size(), () -> String.join("\n", broken.stream().limit(MOST_LISTED).toList()));
    assertTrue(refused > MUTANTS / 10, "only " + refused + " were refused");
    assertTrue(imported > MUTANTS / 10, "only " + imported + " were imported");
  }

  private void judge(String seed, String text) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Optional<ImportedLab> lab = ContainerlabImport.of(Compiler.SPEC, bytes, diagnostics);
      if (lab.isPresent() == diagnostics.hasErrors()) {
        broken.add(seed + ": neither faults nor a lab, or both\n" + text);
      }
      lab.ifPresent(found -> judge(seed, text, found));
      imported += lab.isPresent() ? 1 : 0;
      refused += lab.isPresent() ? 0 : 1;
    } catch (RuntimeException | StackOverflowError e) {
      broken.add(
          seed + ": " + e + " at " + Stream.of(e.getStackTrace()).limit(3).toList() + "\n" + text);
    }
    diagnostics.sorted().stream()
        .filter(found -> !MutantsTest.hasPlaces(found, text))
        .findFirst()
        .ifPresent(found -> broken.add(seed + ": no place in the file: " + found + "\n" + text));
  }

  private void judge(String seed, String text, ImportedLab lab) {
    Rendering.of(lab.text(""), "").diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .filter(found -> !OF_THE_TOPOLOGY.contains(found.code()))
        .findFirst()
        .ifPresent(found -> broken.add(seed + ": " + said(found) + "\n" + text + lab.text("")));
  }

  private static String said(Diagnostic found) {
    return found.code() + " " + found.message() + " in the lab of";
  }
}
