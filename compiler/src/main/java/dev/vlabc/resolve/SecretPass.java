package dev.vlabc.resolve;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.plan.Secret;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.schema.RangedText;
import dev.vlabc.source.Path;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Reference;
import dev.vlabc.spec.SecretSpec;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The secrets of a lab with everything that refers to them. */
final class SecretPass {

  private final LabSpec lab;
  private final SortedMap<String, SortedSet<String>> consumers = new TreeMap<>();

  private SecretPass(LabSpec lab) {
    this.lab = lab;
  }

  static SortedMap<String, Secret> secrets(LabSpec lab, Diagnostics diagnostics) {
    SecretPass pass = new SecretPass(lab);
    lab.references().forEach(pass::consumer);
    lab.services()
        .forEach(
            (capability, service) ->
                service
                    .secret()
                    .ifPresent(secret -> pass.service(capability, secret.text(), diagnostics)));
    SortedMap<String, Secret> secrets = new TreeMap<>();
    lab.secrets().forEach((name, spec) -> secrets.put(name, pass.secret(name, spec)));
    return Collections.unmodifiableSortedMap(secrets);
  }

  private void consumer(Reference reference) {
    if (reference.kinds().contains("secret")) {
      RangedText.of(reference.text())
          .members()
          .forEach(name -> add(name, Things.named(reference.at())));
    }
  }

  /** An external service's fields are its capability's own, so its secret is known only here. */
  private void service(String capability, String secret, Diagnostics diagnostics) {
    if (lab.secrets().containsKey(secret)) {
      add(secret, "service/" + capability);
      return;
    }
    Path at = Path.of("services", capability, "external", "secret");
    diagnostics.add(
        Diagnostic.of(Code.VL0206, lab.place(at), "there is no secret `" + secret + "`")
            .help(
                DidYouMean.question(secret, lab.secrets().keySet())
                    .orElse("declare it under `secrets`")));
  }

  private void add(String secret, String consumer) {
    consumers.computeIfAbsent(secret, _ -> new TreeSet<>()).add(consumer);
  }

  private Secret secret(String name, SecretSpec spec) {
    return new Secret(
        name,
        spec.keys(),
        spec.from(),
        spec.format(),
        new TreeMap<>(spec.variables()),
        List.copyOf(consumers.getOrDefault(name, new TreeSet<>())));
  }
}
