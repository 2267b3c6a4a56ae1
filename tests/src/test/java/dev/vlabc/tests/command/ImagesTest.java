package dev.vlabc.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.tests.corpus.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vlabc images}. */
final class ImagesTest {

  private static final String LAB =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: small}
      spec:
        hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}
        networks: {lab: 10.80.0.0/16}
        registries: {mirrors: [quay.io]}
        layers:
          - name: base
            partitions:
              rack: {host: laptop, fabric: {generate: {leaves: 2, switch: frr}}}
            clusters:
              dev:
                kubernetes: v1.35.5
                provider: k3d
                components: {metallb: {version: 0.15.0}, own: {}}
      """;

  private static final String COMPONENT =
      """
      description: One of this lab.
      images: {page: "docker.io/traefik/whoami:v1.11.0"}
      steps: [{name: page, chart: {oci: quay.io/charts/page}, manifests: []}]
      version: 1.2.3
      """;

  @TempDir private Path folder;

  private List<Node> images() throws IOException {
    Path component = Files.createDirectories(folder.resolve("components/own"));
    Files.writeString(folder.resolve("lab.yaml"), LAB);
    Files.writeString(component.resolve("component.yaml"), COMPONENT);
    Files.writeString(
        component.resolve("images.txt"), "# of the chart\nquay.io/own/pod:1  # the pod\n\n");
    Program.Ended ended = Program.vlabc(List.of("images", folder.toString(), "--format", "json"));
    assertEquals(0, ended.code(), ended.said());
    return ((Sequence) JsonReader.read(ended.out())).items();
  }

  private static String text(Node image, String field) {
    return ((Mapping) image).get(field).map(Node::toString).orElse("");
  }

  private static Node of(List<Node> images, String reference) {
    return images.stream()
        .filter(image -> text(image, "reference").equals(reference))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reference + " is none of " + images));
  }

  @Test
  void eachIsListedWithItsKindItsCacheAndItsUsers() throws IOException {
    List<Node> images = images();
    Node frr =
        images.stream()
            .filter(image -> text(image, "reference").startsWith("quay.io/frrouting/frr:"))
            .findFirst()
            .orElseThrow();
    assertEquals("image", text(frr, "kind"));
    assertEquals("127.0.0.1:5001", text(frr, "through"));
    assertTrue(text(frr, "usedBy").contains("partition/rack"), frr.toString());
    Node chart = of(images, "quay.io/charts/page:1.2.3");
    assertEquals("chart", text(chart, "kind"));
    assertTrue(text(chart, "through").endsWith(":5001"), chart.toString());
    assertEquals("", text(of(images, "docker.io/traefik/whoami:v1.11.0"), "through"));
    assertTrue(images.stream().anyMatch(image -> text(image, "kind").equals("artifact")));
    assertTrue(
        images.stream().anyMatch(image -> text(image, "reference").contains("/registry:3")),
        images.toString());
  }

  @Test
  void imagesInChartsAreThoseOfTheListWithoutItsComments() throws IOException {
    List<Node> images = images();
    assertEquals("", text(of(images, "quay.io/own/pod:1"), "note"));
    assertFalse(images.toString().contains("#"), images.toString());
  }

  @Test
  void aListOfAnotherVersionIsSaidToBeOne() throws IOException {
    Node speaker =
        images().stream()
            .filter(image -> text(image, "reference").startsWith("quay.io/metallb/speaker:"))
            .findFirst()
            .orElseThrow();
    assertTrue(text(speaker, "note").contains("0.15.0"), speaker.toString());
  }

  @Test
  void peopleReadATable() {
    Program.Ended ended = Program.vlabc(List.of("images", "environments/quickstart"));
    assertEquals(0, ended.code(), ended.said());
    List<String> lines = ended.out().lines().filter(line -> !line.startsWith("  #")).toList();
    assertTrue(lines.size() > 10, ended.out());
    for (String line : lines) {
      assertTrue(line.matches("(image|chart|artifact) +\\S+  +\\S+  +\\S.*"), line);
    }
  }
}
