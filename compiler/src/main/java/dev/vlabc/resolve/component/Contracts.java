package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Capability;
import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.catalog.Placeholders;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a component promises to those who use its capabilities. */
final class Contracts {

  private final Catalog catalog;

  Contracts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Capability to the fields of its contract, as far as they are known beforehand. */
  SortedMap<String, SortedMap<String, Object>> provided(
      CatalogComponent entry, ComponentFacts facts) {
    SortedMap<String, SortedMap<String, Object>> provided = new TreeMap<>();
    entry
        .provides()
        .forEach(
            (capability, fields) -> provided.put(capability, fields(capability, fields, facts)));
    return Collections.unmodifiableSortedMap(provided);
  }

  private SortedMap<String, Object> fields(
      String capability, SortedMap<String, String> written, ComponentFacts facts) {
    SortedMap<String, Object> fields = new TreeMap<>();
    written.forEach(
        (field, text) -> {
          if (field.equals(Capability.SECRET)) {
            fields.put(field, facts.cluster() + "/" + facts.name() + "/" + text);
          } else {
            text(text, facts)
                .ifPresent(
                    known -> fields.put(field, isList(capability, field) ? List.of(known) : known));
          }
        });
    return Collections.unmodifiableSortedMap(fields);
  }

  private boolean isList(String capability, String field) {
    return catalog
        .capability(capability)
        .map(contract -> contract.fields().get(field))
        .filter(Capability.Field::list)
        .isPresent();
  }

  /** A text with its facts; empty where one of them is not known beforehand. */
  static Optional<String> text(String text, ComponentFacts facts) {
    boolean known = Placeholders.in(text).stream().allMatch(fact -> facts.fact(fact).isPresent());
    return known
        ? Optional.of(Placeholders.replaced(text, fact -> facts.fact(fact).orElseThrow()))
        : Optional.empty();
  }
}
