package dev.vlabc.emit.k3d;

import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.registry.References;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Provider;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the configuration of each k3d cluster. */
public final class K3dTarget implements Target {

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      if (cluster.provider() instanceof Provider.K3d k3d) {
        String path = Layout.k3d(k3d.host(), cluster.name());
        String cause = provenance.range(Path.of("clusters", cluster.name())).toString();
        files.add(new GeneratedFile(path, text(plan, cluster.name(), k3d, path), false, cause));
      }
    }
    return files;
  }

  private static String text(Lab plan, String cluster, Provider.K3d k3d, String path) {
    String token = TokenVariable.of(plan, cluster, k3d).map(name -> "${" + name + "}").orElse("");
    String image = new References(plan).docker(k3d.host(), k3d.image());
    String text = YamlWriter.write(header(plan, k3d, path), SimpleConfig.of(k3d, image, token));
    if (text.replace(token, "").indexOf('$') >= 0) {
      throw new IllegalArgumentException(
          "k3d replaces $NAME anywhere in its configuration, even $$; " + path + " has a $");
    }
    return text;
  }

  private static String header(Lab plan, Provider.K3d k3d, String path) {
    return Headers.of(
        plan,
        List.of("k3d cluster create --config " + path, "k3d cluster delete " + k3d.cluster()));
  }
}
