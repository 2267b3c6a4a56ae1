package dev.vlabc.catalog;

import dev.vlabc.catalog.CatalogComponent.Generated;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What must hold in a {@code component.yaml} beyond its shape: what it names is there. */
final class ComponentCheck {

  private final Catalog catalog;
  private final String name;
  private final Definition written;
  private final CatalogComponent component;
  private final Range file;
  private final Diagnostics diagnostics;

  ComponentCheck(Catalog catalog, String name, Mapping sound, Range file, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.name = name;
    this.written = new Definition(sound);
    this.component = ComponentReader.read(name, sound);
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void check() {
    provides();
    each(written, "requires", this::capability);
    each(written, "wants", this::capability);
    written.named(
        "endpoints",
        (_, endpoint) ->
            known(
                endpoint,
                "address",
                "address",
                component.addresses().keySet(),
                "under `addresses`"));
    secrets();
    component.settings().mayRequire().forEach(one -> capability(one, settings()));
    SortedSet<String> steps = new TreeSet<>();
    written.list("steps", step -> step(step, steps));
  }

  private Range settings() {
    return written.range("settings").orElse(file);
  }

  private boolean provides() {
    Mapping provides = written.record("provides").mapping();
    for (Mapping.Entry entry : provides.entries()) {
      Range at = entry.key().range().orElse(file);
      capability(entry.name(), at);
      catalog
          .capability(entry.name())
          .ifPresent(contract -> contract(contract, new Definition(body(entry.value())), at));
    }
    return true;
  }

  private static Mapping body(Node node) {
    return node instanceof Mapping mapping ? mapping : Mapping.empty();
  }

  private void contract(Capability contract, Definition fields, Range at) {
    for (Mapping.Entry field : fields.mapping().entries()) {
      Range place = field.key().range().orElse(at);
      if (!contract.knows(field.name())) {
        unknown(
            Code.VL0105,
            place,
            "capability `" + contract.name() + "` has no field `" + field.name() + "`",
            field.name(),
            names(contract),
            "take it out");
      } else if (field.name().equals(Capability.SECRET)) {
        reference(
            field.value().toString(),
            place,
            "secret",
            component.generates().keySet(),
            "under `generates`");
      } else {
        facts(Settings.text(field.value()), place);
      }
    }
    List<String> missing = new ArrayList<>();
    contract
        .fields()
        .forEach(
            (field, about) -> {
              if (about.required() && !fields.mapping().has(field)) {
                missing.add(field);
              }
            });
    if (!contract.secret().isEmpty() && !fields.mapping().has(Capability.SECRET)) {
      missing.add(Capability.SECRET);
    }
    if (!missing.isEmpty()) {
      String all = String.join(": …, ", missing) + ": …";
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0107,
                  at,
                  "`" + contract.name() + "` is provided without " + Diagnostic.listed(missing))
              .help("write `" + contract.name() + ": {" + all + "}`"));
    }
  }

  private static SortedSet<String> names(Capability contract) {
    SortedSet<String> names = new TreeSet<>(contract.fields().keySet());
    if (!contract.secret().isEmpty()) {
      names.add(Capability.SECRET);
    }
    return names;
  }

  /** Facts of the component that its texts may name. */
  private void facts(String text, Range at) {
    for (String fact : Placeholders.in(text)) {
      if (!known(fact)) {
        unknown(
            Code.VL0206,
            at,
            "a component has no fact `" + fact + "`",
            fact,
            factNames(),
            "write one of the facts that are known");
      }
    }
  }

  private boolean known(String fact) {
    return factNames().contains(fact)
        || (fact.startsWith("settings.")
            && component
                .settings()
                .has(fact.substring("settings.".length()).replaceFirst("\\..*", "")));
  }

  private SortedSet<String> factNames() {
    SortedSet<String> names = new TreeSet<>(Facts.PLAIN);
    component.addresses().keySet().forEach(address -> names.add("addresses." + address));
    component
        .endpoints()
        .forEach(
            (endpoint, about) -> {
              if (about.name().isPresent()) {
                names.add("names." + endpoint);
              }
            });
    return names;
  }

  private void secrets() {
    for (Mapping.Entry secret : written.record("secrets").mapping().entries()) {
      for (Mapping.Entry key : body(secret.value()).entries()) {
        Range at = key.value().range().orElse(file);
        for (String placeholder : Placeholders.in(Settings.text(key.value()))) {
          if (placeholder.indexOf('/') < 0) {
            facts(Placeholders.of(placeholder), at);
          } else {
            value(placeholder, at);
          }
        }
      }
    }
  }

  /** {@code secret/key} of what is generated, or of the secret of a required capability. */
  private void value(String placeholder, Range at) {
    String secret = placeholder.substring(0, placeholder.indexOf('/'));
    String key = placeholder.substring(placeholder.indexOf('/') + 1);
    Optional<List<String>> keys =
        Optional.ofNullable(component.generates().get(secret))
            .map(Generated::keys)
            .or(
                () ->
                    catalog
                        .capability(secret)
                        .filter(_ -> requires(secret))
                        .map(Capability::secret));
    if (keys.isEmpty()) {
      SortedSet<String> known = new TreeSet<>(component.generates().keySet());
      known.addAll(component.requires());
      unknown(
          Code.VL0206,
          at,
          "nothing here has a secret `" + secret + "`",
          secret,
          known,
          "declare it under `generates`, or require the capability that it belongs to");
    } else if (!keys.get().contains(key)) {
      unknown(
          Code.VL0206,
          at,
          "secret `" + secret + "` has no key `" + key + "`",
          key,
          keys.get(),
          "write one of its keys");
    }
  }

  private boolean requires(String capability) {
    return component.requires().contains(capability)
        || component.wants().contains(capability)
        || component.settings().mayRequire().contains(capability)
        || component.steps().stream().anyMatch(step -> step.requires().contains(capability));
  }

  private boolean step(Definition step, SortedSet<String> before) {
    Range at = step.range("name").orElse(file);
    String called = step.text("name").orElse("");
    if (!before.add(called)) {
      diagnostics.add(
          Diagnostic.of(Code.VL0205, at, "two steps are called `" + called + "`")
              .help("give one of them another name"));
    }
    if (!step.mapping().has("chart") && step.texts("manifests").isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.VL0107, at, "step `" + called + "` applies nothing")
              .help("write `chart` or `manifests`"));
    }
    each(step, "manifests", this::file);
    each(step, "requires", this::capability);
    step.text("when")
        .filter(when -> !component.settings().isFlag(when))
        .ifPresent(
            when ->
                diagnostics.add(
                    Diagnostic.of(
                            Code.VL0206,
                            step.range("when").orElse(at),
                            "there is no setting `" + when + "` that is true or false")
                        .help(
                            "declare it: `settings: {"
                                + when
                                + ": {type: boolean, description: …}}`")));
    if (step.mapping().has("chart")) {
      chart(step.record("chart"), step.range("chart").orElse(at));
    }
    return true;
  }

  private void chart(Definition chart, Range at) {
    long places = List.of("oci", "repository", "git").stream().filter(chart.mapping()::has).count();
    if (places != 1) {
      diagnostics.add(
          Diagnostic.of(Code.VL0108, at, "a chart comes from exactly one place")
              .note("expected: one of `oci`, `repository` and `git`")
              .help("write one of them"));
    }
    if (!chart.mapping().has("oci") && !chart.mapping().has("name")) {
      diagnostics.add(
          Diagnostic.of(Code.VL0107, at, "the chart has no `name`")
              .help("write its name in the repository, or its folder in git"));
    }
    if (!chart.mapping().has("version") && component.version().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.VL0107, at, "the chart has no version")
              .help("write `version`, here or for the whole component"));
    }
    chart.text("values").ifPresent(values -> file(values, chart.range("values").orElse(at)));
  }

  private interface Item {
    void check(String text, Range at);
  }

  private void each(Definition fields, String list, Item item) {
    fields
        .mapping()
        .get(list)
        .filter(Sequence.class::isInstance)
        .ifPresent(
            node ->
                ((Sequence) node)
                    .items()
                    .forEach(one -> item.check(one.toString(), one.range().orElse(file))));
  }

  private void capability(String capability, Range at) {
    if (catalog.capability(capability).isEmpty()) {
      unknown(
          Code.VL0206,
          at,
          "there is no capability `" + capability + "`",
          capability,
          catalog.capabilities(),
          "write one of those that are known");
    }
  }

  private void file(String path, Range at) {
    if (catalog.file(name, path).isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.VL0206, at, "there is no file `" + path + "` beside component.yaml")
              .help("write it, or take its name out"));
    }
  }

  private boolean known(
      Definition fields, String field, String kind, Collection<String> known, String where) {
    fields
        .text(field)
        .ifPresent(text -> reference(text, fields.range(field).orElse(file), kind, known, where));
    return true;
  }

  private void reference(
      String text, Range at, String kind, Collection<String> known, String where) {
    if (!known.contains(text)) {
      unknown(
          Code.VL0206,
          at,
          "there is no " + kind + " `" + text + "`",
          text,
          known,
          "declare it " + where);
    }
  }

  private void unknown(
      Code code, Range at, String message, String text, Collection<String> known, String else_) {
    SortedSet<String> sorted = new TreeSet<>(known);
    diagnostics.add(
        Diagnostic.of(code, at, message)
            .known(sorted)
            .help(DidYouMean.question(text, sorted).orElse(else_)));
  }
}
