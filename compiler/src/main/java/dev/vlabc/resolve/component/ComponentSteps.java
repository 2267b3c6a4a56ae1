package dev.vlabc.resolve.component;

import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.plan.Component;
import java.util.List;
import java.util.Optional;

/** The steps of a component that its settings ask for. */
final class ComponentSteps {

  private final Alone one;
  private final Optional<String> version;

  ComponentSteps(Alone one, Optional<String> version) {
    this.one = one;
    this.version = version;
  }

  List<Component.Step> all() {
    return one.entry().steps().stream().filter(this::isThere).map(this::step).toList();
  }

  private boolean isThere(CatalogComponent.Step step) {
    return step.when()
        .map(setting -> Boolean.TRUE.equals(one.facts().settings().get(setting)))
        .orElse(true);
  }

  private Component.Step step(CatalogComponent.Step step) {
    return new Component.Step(
        step.name(),
        step.chart().map(this::chart),
        step.manifests(),
        step.requires(),
        step.health().stream().map(ComponentSteps::health).toList(),
        step.timeout());
  }

  /** A chart without a version of its own has the component's, which people may choose. */
  private Component.Chart chart(CatalogComponent.Chart chart) {
    return new Component.Chart(
        chart.kind(),
        chart.url(),
        chart.name(),
        chart.version().or(() -> version).orElse("*"),
        chart.values(),
        chart.release().orElse(one.name()));
  }

  private static Component.Health health(CatalogComponent.Health health) {
    return new Component.Health(
        health.apiVersion(), health.kind(), health.current(), health.inProgress(), health.failed());
  }
}
