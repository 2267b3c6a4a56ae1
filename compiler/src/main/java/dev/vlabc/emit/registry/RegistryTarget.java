package dev.vlabc.emit.registry;

import dev.vlabc.data.JsonWriter;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the registries of each host that has some. */
public final class RegistryTarget implements Target {

  private final Inputs inputs;

  public RegistryTarget(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    String cause = provenance.range(Path.of("registries")).toString();
    for (RegistryHost host : plan.registries().values()) {
      String image =
          new References(plan).upstream(inputs.catalog().image(host.zot() ? "zot" : "registry"));
      String text = YamlWriter.write(header(plan, host), ComposeFile.of(plan, host, image));
      files.add(new GeneratedFile(Layout.compose(host.host()), text, false, cause));
      if (host.zot()) {
        String config = JsonWriter.write(ZotConfig.of(host));
        files.add(new GeneratedFile(Layout.zot(host.host()), config, false, cause));
      }
    }
    return files;
  }

  private static String header(Lab plan, RegistryHost host) {
    boolean variables = !Credentials.variables(plan, host).isEmpty();
    String compose =
        "docker compose "
            + (variables ? "--env-file " + Credentials.VARIABLES + " " : "")
            + "-f "
            + Layout.compose(host.host());
    String header = Headers.of(plan, List.of(compose + " up --detach --wait", compose + " down"));
    return header + credentials(plan, host);
  }

  private static String credentials(Lab plan, RegistryHost host) {
    StringBuilder text = new StringBuilder();
    if (!Credentials.variables(plan, host).isEmpty()) {
      text.append("\nBefore that, `just secrets` writes ")
          .append(Credentials.VARIABLES)
          .append(", with a line NAME='value' for each of:");
      Credentials.variables(plan, host)
          .forEach((name, key) -> text.append("\n  ").append(name).append("  ").append(key));
    } else if (Credentials.areNeeded(host)) {
      text.append("\nBefore that, `just secrets` writes ")
          .append(Credentials.ZOT)
          .append(", with a username and a password for each of:");
      Credentials.remotes(host).keySet().forEach(name -> text.append("\n  ").append(name));
    }
    return text.toString();
  }
}
