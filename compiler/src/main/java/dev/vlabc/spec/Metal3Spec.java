package dev.vlabc.spec;

import java.util.Optional;

/** Nodes that are machines of a partition, provisioned by Cluster API and Metal3. */
public record Metal3Spec(
    MachinePoolSpec machines, ImageSpec image, boolean nodeReuse, HealthCheckSpec healthCheck)
    implements ProviderSpec {

  /** What is written to the disks: {@code bootc}, built by a recipe, or {@code url}. */
  public record ImageSpec(
      String kind,
      Optional<String> containerfile,
      Optional<String> url,
      Optional<String> checksum,
      Optional<String> format) {}

  public record HealthCheckSpec(String nodeStartup, String unhealthy, String remediation) {}

  static Metal3Spec from(Fields fields) {
    Fields health = fields.record("healthCheck");
    return new Metal3Spec(
        MachinePoolSpec.from(fields),
        fields.choice("image", Metal3Spec::image).orElseThrow(),
        fields.flag("nodeReuse"),
        new HealthCheckSpec(
            health.text("nodeStartup").orElse("20m"),
            health.text("unhealthy").orElse("5m"),
            health.text("remediation").orElse("reboot")));
  }

  private static ImageSpec image(String kind, Fields fields) {
    return new ImageSpec(
        kind,
        fields.text("containerfile"),
        fields.text("url"),
        fields.text("checksum"),
        fields.text("format"));
  }
}
