package dev.vlabc.check;

import dev.vlabc.catalog.Placeholders;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Secret;
import dev.vlabc.source.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every value that a component's Kubernetes Secrets are made of comes from somewhere. */
final class SecretValue implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Placed placed : facts.components()) {
      SortedSet<String> values = new TreeSet<>();
      placed
          .component()
          .secrets()
          .values()
          .forEach(keys -> keys.values().forEach(text -> values.addAll(Placeholders.in(text))));
      values.forEach(value -> value(facts, placed, value, diagnostics));
    }
  }

  private static void value(
      Facts facts, Facts.Placed placed, String value, Diagnostics diagnostics) {
    String name = value.substring(0, value.lastIndexOf('/'));
    String key = value.substring(value.lastIndexOf('/') + 1);
    Secret secret = facts.plan().secrets().get(name);
    String component = placed.component().name();
    if (name.indexOf('/') > 0) {
      return; // what a component invents for itself is looked at where it is defined
    }
    if (secret == null) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0517,
                  facts.place(placed.path()),
                  "`" + component + "` needs the secret of `" + name + "`, which names none")
              .note("expected: a secret with the key `" + key + "`")
              .help("write it where `" + name + "` is provided: `secret: …`, and declare it"));
    } else if (!secret.keys().contains(key)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0517,
                  facts.place(Path.of("secrets", name)),
                  "secret `" + name + "` has no key `" + key + "`, which `" + component + "` needs")
              .note("its keys: " + Diagnostic.listed(secret.keys()))
              .help("add it to `keys`, or to the variables of `env`"));
    }
  }
}
