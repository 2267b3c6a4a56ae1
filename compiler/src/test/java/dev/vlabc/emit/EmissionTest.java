package dev.vlabc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class EmissionTest {

  static Stream<Arguments> plans() {
    return Stream.of(SamplePlans.small(), SamplePlans.mixed(), SamplePlans.bare())
        .map(plan -> Arguments.argumentSet(plan.name(), plan));
  }

  private static FileTree emit(Lab plan) {
    return Emission.emit(plan, SamplePlans.provenance(), SamplePlans.inputs());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void writesTheExpectedTree(Lab plan) {
    Golden.check(plan.name(), emit(plan));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyYamlCanBeRead(Lab plan) {
    Load load = new Load(LoadSettings.builder().build());
    for (GeneratedFile file : emit(plan).files()) {
      if (file.path().endsWith(".yaml") || file.path().endsWith(".yml")) {
        assertNotNull(load.loadFromString(file.text()), file.path());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void endsLinesAsTextFilesDo(Lab plan) {
    for (GeneratedFile file : emit(plan).files()) {
      assertTrue(file.text().endsWith("\n"), file.path());
      assertTrue(file.text().lines().noneMatch(line -> line.endsWith(" ")), file.path());
      assertTrue(!file.text().contains("\n\n\n"), file.path());
    }
  }

  @Test
  void isTheSameInAnyLocale() {
    FileTree expected = emit(SamplePlans.small());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(expected, emit(SamplePlans.small()));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected, emit(SamplePlans.small()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void eachFileKnowsItsCause() {
    TreeMap<String, String> causes = new TreeMap<>();
    emit(SamplePlans.small()).files().stream()
        .filter(file -> !file.path().startsWith("scripts/"))
        .forEach(file -> causes.put(file.path(), file.cause()));
    assertEquals(
        """
        {.gitignore=environments/small/lab.yaml:1:1, \
        README.md=environments/small/lab.yaml:1:1, \
        hosts/laptop/clusters/base/k3d.yaml=environments/small/lab.yaml:21:9, \
        hosts/laptop/partitions/rack/topology.clab.yml=environments/small/lab.yaml:15:9, \
        justfile=environments/small/lab.yaml:1:1, \
        lab.resolved.yaml=environments/small/lab.yaml:1:1, \
        mise.toml=environments/small/lab.yaml:1:1}\
        """,
        causes.toString());
  }
}
