package dev.vlabc.emit.secret;

import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Secret;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies the encrypted file of each secret that comes from sops, byte by byte. */
public final class SecretTarget implements Target {

  private final Inputs inputs;

  public SecretTarget(Inputs inputs) {
    this.inputs = inputs;
  }

  /** One that is not there yet is missed by {@code just secrets}, not here. */
  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Secret secret : plan.secrets().values()) {
      if (secret.from().equals("sops")) {
        String path = "secrets/" + secret.name() + ".sops.yaml";
        String cause = provenance.range(Path.of("secrets", secret.name())).toString();
        inputs
            .environment()
            .read(path)
            .ifPresent(bytes -> files.add(new GeneratedFile(path, bytes, false, cause)));
      }
    }
    return files;
  }
}
