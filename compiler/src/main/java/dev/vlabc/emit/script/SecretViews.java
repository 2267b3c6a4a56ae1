package dev.vlabc.emit.script;

import dev.vlabc.emit.script.ScriptView.KeyView;
import dev.vlabc.emit.script.ScriptView.SecretView;
import dev.vlabc.plan.Secret;
import java.util.List;
import java.util.Optional;

/** Secrets as the script that makes them sees them. */
final class SecretViews {

  /** The key of a generated secret that nobody gave keys. */
  private static final String VALUE = "value";

  private static final String SSH_KEY = "ssh-key";

  private SecretViews() {}

  static SecretView of(Secret secret) {
    Optional<Secret.Existing> existing = secret.existing();
    return new SecretView(
        secret.name(),
        secret.from(),
        secret.format().orElse("base64"),
        secret.bytes(),
        keys(secret).stream()
            .map(key -> new KeyView(key, secret.variables().getOrDefault(key, "")))
            .toList(),
        existing.map(Secret.Existing::cluster).orElse(""),
        existing.map(Secret.Existing::namespace).orElse(""),
        existing.map(Secret.Existing::secret).orElse(""));
  }

  private static List<String> keys(Secret secret) {
    return switch (secret.from()) {
      case "env" -> List.copyOf(secret.variables().keySet());
      case "generate" -> secret.keys().isEmpty() ? List.of(VALUE) : secret.keys();
      default -> secret.keys();
    };
  }

  /** The file of a secret's only or first value, below the folder of secrets. */
  static String first(Secret secret) {
    boolean pair =
        secret.from().equals("generate") && secret.format().filter(SSH_KEY::equals).isPresent();
    String key = pair ? "identity" : keys(secret).stream().findFirst().orElse(VALUE);
    return secret.name() + "/" + key;
  }
}
