package dev.vlabc.emit.libvirt;

import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * The environment variables that hold what a VirtualBMC is to be logged in to with, so that neither
 * is in any file. The username is {@code admin}, VirtualBMC's own default, where it is unset.
 *
 * @param username the name of the variable of the username
 * @param password the name of the variable of the password
 */
public record Login(String username, String password) {

  private static final Login OF_NO_SECRET = new Login("VBMC_USERNAME", "VBMC_PASSWORD");

  /** Of a BMC; empty where it is none of VirtualBMC with a port. */
  static Optional<Login> of(Lab plan, Bmc bmc) {
    if (!bmc.kind().equals("virtualbmc") || bmc.port().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        bmc.secret()
            .map(
                name ->
                    Optional.ofNullable(plan.secrets().get(name))
                        .flatMap(Login::written)
                        .orElseGet(() -> derived(name)))
            .orElse(OF_NO_SECRET));
  }

  /** The variables that the spec names as the source of a secret. */
  private static Optional<Login> written(Secret secret) {
    Optional<String> username = Optional.ofNullable(secret.variables().get("username"));
    Optional<String> password = Optional.ofNullable(secret.variables().get("password"));
    return secret.from().equals("env") && username.isPresent() && password.isPresent()
        ? Optional.of(new Login(username.get(), password.get()))
        : Optional.empty();
  }

  private static Login derived(String secret) {
    String stem = "VLABC_" + secret.toUpperCase(Locale.ROOT).replace('-', '_');
    return new Login(stem + "_USERNAME", stem + "_PASSWORD");
  }
}
