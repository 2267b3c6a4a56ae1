package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.lock.Lock;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two branches that add a thing each, merged line by line as {@code merge=union} does it. */
class LockMergeTest {

  private static final String CLUSTER =
      "      %s: {kubernetes: v1.35.5, provider: kind, components: [cert-manager]}\n";

  /** A lab with some more of each. */
  private static String lab(String mirrors, String machines, String clusters) {
    return """
    hosts: {h: {address: 192.168.8.2}}
    registries: {mirrors: [docker.io%s]}
    layers:
      - name: a
        partitions:
          rack:
            host: h
            fabric: {generate: {leaves: 4, switch: frr}}
            machines: ["m-[1-3]", spare%s]
        clusters:
          base: {kubernetes: v1.35.5, provider: k3d, components: [envoy-gateway]}
    %s\
    """
        .formatted(mirrors, machines, clusters);
  }

  private static SortedMap<String, String> facts(Compilation compilation) {
    return Facts.of(compilation.plan().orElseThrow());
  }

  @Test
  void oneOfTwoBranchesStaysAndTheOtherMoves() {
    String base = Texts.compile(lab("", "", ""), "").lockText().orElseThrow();
    Compilation first = Texts.compile(lab(", ghcr.io", ", alpha", CLUSTER.formatted("one")), base);
    Compilation second = Texts.compile(lab(", quay.io", ", beta", CLUSTER.formatted("two")), base);
    String both =
        lab(
            ", ghcr.io, quay.io",
            ", alpha, beta",
            CLUSTER.formatted("one") + CLUSTER.formatted("two"));
    String merged = union(first.lockText().orElseThrow(), second.lockText().orElseThrow());

    Compilation clash = Rendering.of(Texts.lab(both), merged);
    assertTrue(clash.hasErrors());
    assertEquals(
        List.of(Code.VL0407),
        clash.diagnostics().stream()
            .filter(found -> found.severity() == Severity.ERROR)
            .map(found -> found.code())
            .distinct()
            .toList());

    Compilation resolved = Texts.compile(both, resolved(merged));
    assertEquals(List.of(), Collisions.of(resolved.plan().orElseThrow()));
    SortedMap<String, String> after = facts(resolved);
    facts(first).forEach((fact, value) -> assertEquals(value, after.get(fact), fact));
    assertEquals(
        resolved.lockText(), Texts.compile(both, resolved.lockText().orElseThrow()).lockText());
  }

  @Test
  void branchesThatTookDifferentPlacesMergeInSilence() {
    String base = Texts.compile(lab("", "", ""), "").lockText().orElseThrow();
    Compilation first = Texts.compile(lab(", ghcr.io", "", ""), base);
    Compilation second = Texts.compile(lab("", ", beta", CLUSTER.formatted("two")), base);
    String merged = union(first.lockText().orElseThrow(), second.lockText().orElseThrow());
    Compilation both = Texts.compile(lab(", ghcr.io", ", beta", CLUSTER.formatted("two")), merged);
    SortedMap<String, String> after = facts(both);
    facts(first).forEach((fact, value) -> assertEquals(value, after.get(fact), fact));
    facts(second).forEach((fact, value) -> assertEquals(value, after.get(fact), fact));
    assertEquals(merged, both.lockText().orElseThrow(), "the union is what is written");
  }

  /** Comments and version once, then the pins of both. */
  private static String union(String one, String other) {
    Set<String> pins = new TreeSet<>();
    Stream.of(one, other)
        .flatMap(String::lines)
        .filter(line -> line.startsWith("  - "))
        .forEach(pins::add);
    String head = one.substring(0, one.indexOf("  - "));
    String merged = head + String.join("\n", pins) + "\n";
    return read(merged).text();
  }

  private static Lock read(String text) {
    return Lock.read(
        YamlReader.read(new SourceFile("lab.lock.yaml", text), new Diagnostics()).orElseThrow(),
        new Diagnostics());
  }

  private static String resolved(String text) {
    return read(text).resolved().text();
  }
}
