package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Capability;
import dev.vlabc.catalog.Placeholders;
import dev.vlabc.plan.Component.Use;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Kubernetes Secrets of a component, with the lab's names of the values in them. */
final class ComponentSecrets {

  private final Alone one;
  private final SortedMap<String, Use> uses;

  ComponentSecrets(Alone one, SortedMap<String, Use> uses) {
    this.one = one;
    this.uses = uses;
  }

  SortedMap<String, SortedMap<String, String>> all() {
    SortedMap<String, SortedMap<String, String>> secrets = new TreeMap<>();
    one.entry()
        .secrets()
        .forEach(
            (secret, keys) -> {
              if (!keys.values().stream().allMatch(this::isKnown)) {
                return; // it belongs to something that this lab does not use
              }
              SortedMap<String, String> texts = new TreeMap<>();
              keys.forEach((key, text) -> texts.put(key, Placeholders.replaced(text, this::value)));
              secrets.put(secret, Collections.unmodifiableSortedMap(texts));
            });
    return Collections.unmodifiableSortedMap(secrets);
  }

  private boolean isKnown(String text) {
    return Placeholders.in(text).stream()
        .filter(placeholder -> placeholder.indexOf('/') > 0)
        .map(placeholder -> placeholder.substring(0, placeholder.indexOf('/')))
        .allMatch(
            secret -> one.entry().generates().containsKey(secret) || uses.containsKey(secret));
  }

  /** A fact becomes itself; a value is left to be filled in, under its name in the lab. */
  private String value(String placeholder) {
    int slash = placeholder.indexOf('/');
    if (slash < 0) {
      return one.facts().fact(placeholder).orElse("");
    }
    String secret = placeholder.substring(0, slash);
    String key = placeholder.substring(slash);
    Use use = uses.get(secret);
    String named =
        one.entry().generates().containsKey(secret) || use == null
            ? one.secret(secret)
            : String.valueOf(use.fields().getOrDefault(Capability.SECRET, secret));
    return Placeholders.of(named + key);
  }
}
