package dev.vlabc.spec;

import java.util.List;
import java.util.Optional;

/** A cluster that is there already. */
public record ExistingSpec(Optional<Ref> secret, String key, List<String> provides)
    implements ProviderSpec {

  static ExistingSpec from(Fields fields) {
    Fields kubeconfig = fields.record("kubeconfig");
    return new ExistingSpec(
        kubeconfig.ref("secret"), kubeconfig.text("key").orElse("value"), fields.texts("provides"));
  }
}
