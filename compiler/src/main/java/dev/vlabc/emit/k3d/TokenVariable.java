package dev.vlabc.emit.k3d;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * The environment variable in which k3d finds the token that nodes join with, so that the token
 * itself is in no file. Where it is unset, k3d reads an empty token and makes one up (k3d v5.9.0,
 * {@code pkg/client/cluster.go}).
 */
public final class TokenVariable {

  private TokenVariable() {}

  /** Its name; empty where the cluster has no token of ours. */
  public static Optional<String> of(Lab plan, String cluster, Provider.K3d k3d) {
    return k3d.token()
        .map(
            secret ->
                Optional.ofNullable(plan.secrets().get(secret))
                    .flatMap(TokenVariable::written)
                    .orElseGet(() -> derived(cluster)));
  }

  /** The variable that the spec names as the source of a secret's only key. */
  private static Optional<String> written(Secret secret) {
    return secret.from().equals("env") && secret.variables().size() == 1
        ? Optional.of(secret.variables().firstEntry().getValue())
        : Optional.empty();
  }

  private static String derived(String cluster) {
    return "VLABC_" + cluster.toUpperCase(Locale.ROOT).replace('-', '_') + "_TOKEN";
  }
}
