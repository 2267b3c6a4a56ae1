package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.source.Path;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.GitopsSpec;
import dev.vlabc.spec.GitopsSpec.SourceSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** How Flux gets at the rendered tree: what a cluster says, over what the lab says. */
final class FluxPass {

  private static final Pattern DAYS = Pattern.compile("([0-9]+)d");
  private static final int HOURS = 24;

  private final LabSpec lab;
  private final String labName;
  private final Catalog catalog;
  private final Optional<RegistryHost> artifacts;

  /**
   * @param labName with the instance
   * @param registries the hosts on which registries run
   */
  FluxPass(
      LabSpec lab, String labName, Catalog catalog, SortedMap<String, RegistryHost> registries) {
    this.lab = lab;
    this.labName = labName;
    this.catalog = catalog;
    this.artifacts =
        registries.values().stream().filter(host -> host.artifacts().isPresent()).findFirst();
  }

  /** Whether a cluster's tree comes from the lab's own registry. */
  static boolean isOwn(LabSpec lab, String name, ClusterSpec cluster) {
    return source(lab, name, cluster)
        .map(source -> source.kind().equals("oci") && source.url().isEmpty())
        .orElse(true);
  }

  private static Optional<SourceSpec> source(LabSpec lab, String name, ClusterSpec cluster) {
    return own(lab, name, "source", cluster.gitops().source()).or(() -> lab.gitops().source());
  }

  /** What a cluster itself says: a default that nobody wrote is no answer over the lab's. */
  private static <T> Optional<T> own(LabSpec lab, String name, String field, Optional<T> value) {
    boolean written = lab.places().containsKey(Path.of("clusters", name, "gitops").child(field));
    return written ? value : Optional.empty();
  }

  Flux of(String name, ClusterSpec cluster) {
    GitopsSpec own = cluster.gitops();
    GitopsSpec all = lab.gitops();
    return new Flux(
        source(name, cluster),
        own(lab, name, "interval", own.interval())
            .or(all::interval)
            .map(FluxPass::duration)
            .orElse("1h"),
        own(lab, name, "version", own.version())
            .or(all::version)
            .orElseGet(() -> catalog.tool("flux")),
        own(lab, name, "suspend", Optional.of(own.suspend())).orElse(all.suspend()));
  }

  /** Flux knows no days. */
  private static String duration(String text) {
    return DAYS.matcher(text).replaceAll(days -> Long.parseLong(days.group(1)) * HOURS + "h");
  }

  private Flux.Source source(String name, ClusterSpec cluster) {
    Optional<SourceSpec> written = source(lab, name, cluster);
    if (written.filter(source -> source.kind().equals("git")).isPresent()) {
      SourceSpec git = written.get();
      return new Flux.Source.Git(
          git.url().orElse(""),
          git.tag().or(git::branch).orElse("main"),
          git.tag().isPresent(),
          lab.gitops().path().orElse("out/" + labName),
          git.secret().map(Ref::text));
    }
    Optional<SourceSpec> oci = written;
    String own =
        artifacts
            .map(host -> host.address() + ":" + host.artifacts().getAsInt())
            .map(at -> "oci://" + at + "/" + labName)
            .orElse("oci://localhost/" + labName);
    return new Flux.Source.Oci(
        oci.flatMap(SourceSpec::url).orElse(own),
        oci.flatMap(SourceSpec::tag).orElse(labName),
        oci.flatMap(SourceSpec::secret).map(Ref::text),
        isOwn(lab, name, cluster));
  }
}
