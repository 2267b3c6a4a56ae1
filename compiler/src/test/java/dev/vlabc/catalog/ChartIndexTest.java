package dev.vlabc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.source.MemoryWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The values of the catalog against an index of charts that others made, which is not part of the
 * project. It was scanned, so it misses what subcharts read, and maps that templates read whole.
 */
class ChartIndexTest {

  private static final Map<String, String> CHARTS =
      Map.of("step-ca", "step-certificates", "victoria-metrics", "victoria-metrics-single");

  private static final Set<String> MISSED =
      Set.of(
          "cm/data", // of the second chart of kube-vip
          "configFiles",
          "crds/gatewayAPI/safeUpgradePolicy/enabled",
          "server/extraArgs",
          "server/podSecurityContext",
          "server/securityContext",
          "storageClasses/linear/additionalAnnotations");

  private static final Catalog CATALOG =
      new Catalog(new MemoryWorkspace(Map.of()), DocumentSchema.lab(), new Diagnostics());

  /** Chart and dotted path, to whether anything may stand below. */
  private static Map<String, Boolean> index() throws IOException {
    Path root = Path.of(System.getProperty("vlabc.root", "..")).toAbsolutePath().normalize();
    Path file = root.resolveSibling("shared/charts/keys.tsv");
    assumeTrue(Files.exists(file), "shared/charts/keys.tsv: absent");
    Map<String, Boolean> index = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] row = line.split("\t", -1);
      index.put(row[0] + " " + row[1], row[4].equals("free") || row[2].matches("map\\{}|null|"));
    }
    return index;
  }

  @Test
  void knowsTheValuesOfTheCatalog() throws IOException {
    Map<String, Boolean> index = index();
    Set<String> unknown = new TreeSet<>();
    int asked = 0;
    for (String component : CATALOG.names()) {
      String chart = CHARTS.getOrDefault(component, component);
      if (!index.containsKey(chart + " resources")
          && !index.containsKey(chart + " global")
          && index.keySet().stream().noneMatch(key -> key.startsWith(chart + " "))) {
        continue; // it has no chart, or one that the index lacks
      }
      for (ComponentLab lab : ComponentLab.all(component)) {
        for (String path : Rendered.of(lab.rendered(CATALOG)).paths()) {
          asked++;
          if (!isKnown(index, chart, path)) {
            unknown.add(component + " " + path);
          }
        }
      }
    }
    assertEquals(Set.of(), unknown);
    int all = asked;
    assertTrue(all > 1000, () -> "only " + all + " were asked");
  }

  private static boolean isKnown(Map<String, Boolean> index, String chart, String path) {
    if (MISSED.stream().anyMatch(missed -> (path + "/").startsWith(missed + "/"))) {
      return true;
    }
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String above = chart + " " + path.substring(0, end).replace('/', '.');
      if (index.getOrDefault(above, false)) {
        return true;
      }
    }
    return index.containsKey(chart + " " + path.replace('/', '.'));
  }
}
