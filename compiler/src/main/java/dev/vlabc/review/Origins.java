package dev.vlabc.review;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Origin;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of a plan come from, by their paths in the plan. The provenance has some of them
 * under the path that they have in the spec: lists by the names of their items, mirrors below the
 * registries, and what a network has one of in the spec under the name of that one.
 */
final class Origins {

  /**
   * @param own whether it is the value's own, or that of something around it
   */
  record Known(Origin origin, boolean own) {}

  private final Lab plan;
  private final Provenance provenance;

  Origins(Lab plan, Provenance provenance) {
    this.plan = plan;
    this.provenance = provenance;
  }

  /** That of the value, or else of the nearest around it. */
  Optional<Known> of(Path path) {
    Optional<Path> at = Optional.of(path);
    while (at.isPresent() && !at.get().elements().isEmpty()) {
      Optional<Origin> origin = exactly(at.get());
      if (origin.isPresent()) {
        return Optional.of(new Known(origin.get(), at.get().equals(path)));
      }
      at = at.get().parent();
    }
    return Optional.empty();
  }

  private Optional<Origin> exactly(Path path) {
    return provenance
        .origin(path)
        .or(() -> provenance.origin(new Path(inSpec(new ArrayList<>(path.elements())))));
  }

  private List<String> inSpec(List<String> elements) {
    String first = elements.isEmpty() ? "" : elements.getFirst();
    int size = elements.size();
    switch (first) {
      case "mirrors" -> elements.add(0, "registries");
      case "layers" -> {
        if (size > 1) {
          elements.set(1, plan.layers().get(Integer.parseInt(elements.get(1))).name());
        }
      }
      case "networks" -> {
        if (size > 2) {
          elements.set(2, singular(elements.get(2)));
        }
        if (size == 4 && elements.get(2).equals("prefix")) {
          elements.removeLast();
        }
      }
      case "partitions" -> {
        if (size > 4 && elements.get(3).equals("links")) {
          elements.set(4, link(elements.get(1), Integer.parseInt(elements.get(4))));
        }
      }
      default -> {}
    }
    return elements;
  }

  private static String singular(String field) {
    return switch (field) {
      case "prefixes" -> "prefix";
      case "gateways" -> "gateway";
      default -> field;
    };
  }

  private String link(String partition, int index) {
    return Optional.ofNullable(plan.partitions().get(partition))
        .flatMap(Partition::fabric)
        .map(fabric -> fabric.links().get(index))
        .map(Link::name)
        .orElse("");
  }
}
