package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.source.Path;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The addresses that components ask for. */
public final class ComponentAddresses {

  private final LabSpec lab;
  private final Catalog catalog;

  public ComponentAddresses(LabSpec lab, Catalog catalog) {
    this.lab = lab;
    this.catalog = catalog;
  }

  /** What the components of a cluster ask for. */
  public List<Request> requests(String cluster, ClusterSpec spec, LoadBalancerRanges ranges) {
    List<Request> requests = new ArrayList<>();
    spec.components()
        .forEach(
            (name, component) -> {
              Path at = Things.component(cluster, name);
              for (String wanted : wanted(component)) {
                requests.add(
                    Request.of(ranges.space(), at.toString(), new Named(wanted), lab.place(at)));
              }
            });
    return requests;
  }

  private SortedSet<String> wanted(ComponentSpec component) {
    return catalog
        .component(component.component().text())
        .<SortedSet<String>>map(entry -> new TreeSet<>(entry.addresses().keySet()))
        .orElseGet(TreeSet::new);
  }

  /** What a component was given; nothing where the cluster's addresses are not known beforehand. */
  SortedMap<String, Address> granted(
      String cluster,
      String name,
      ComponentSpec component,
      Optional<LoadBalancerRanges> ranges,
      Grants grants) {
    SortedMap<String, Address> addresses = new TreeMap<>();
    if (ranges.isPresent()) {
      String owner = Things.component(cluster, name).toString();
      for (String wanted : wanted(component)) {
        OptionalInt place = grants.place(ranges.get().space(), owner, new Named(wanted));
        if (place.isPresent()) {
          addresses.put(wanted, ranges.get().address(place.getAsInt()));
        }
      }
    }
    return Collections.unmodifiableSortedMap(addresses);
  }
}
