package dev.vlabc.resolve.component;

import dev.vlabc.catalog.CatalogComponent;
import java.util.SortedMap;

/**
 * A component as far as it depends on no other.
 *
 * @param provides capability to the fields of its contract
 */
record Alone(
    String cluster,
    String name,
    CatalogComponent entry,
    ComponentFacts facts,
    SortedMap<String, SortedMap<String, Object>> provides) {

  /** What a secret that is invented for it is called in the lab. */
  String secret(String name) {
    return cluster + "/" + this.name + "/" + name;
  }
}
