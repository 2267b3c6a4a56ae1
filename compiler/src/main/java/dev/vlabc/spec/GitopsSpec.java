package dev.vlabc.spec;

import java.util.List;
import java.util.Optional;

/** How Flux gets at the rendered tree. */
public record GitopsSpec(
    Optional<SourceSpec> source,
    Optional<String> path,
    Optional<String> interval,
    Optional<String> version,
    boolean suspend,
    List<String> recipients) {

  /** Where the tree is fetched from; {@code kind} is {@code git} or {@code oci}. */
  public record SourceSpec(
      String kind,
      Optional<String> url,
      Optional<String> branch,
      Optional<String> tag,
      Optional<Ref> secret) {}

  static GitopsSpec from(Fields fields) {
    return new GitopsSpec(
        fields.choice("source", GitopsSpec::source),
        fields.text("path"),
        fields.text("interval"),
        fields.text("version"),
        fields.flag("suspend"),
        fields.texts("recipients"));
  }

  private static SourceSpec source(String kind, Fields fields) {
    return new SourceSpec(
        kind, fields.text("url"), fields.text("branch"), fields.text("tag"), fields.ref("secret"));
  }
}
