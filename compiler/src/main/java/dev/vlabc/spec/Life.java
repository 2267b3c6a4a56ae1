package dev.vlabc.spec;

import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What hosts, layers, partitions, clusters, components, machines and nodes all may say.
 *
 * @param phases when the thing exists; all three where nothing is written
 * @param retiring step one of leaving has been taken
 */
public record Life(Optional<String> description, SortedSet<Phase> phases, boolean retiring) {

  static final Life ALWAYS =
      new Life(Optional.empty(), new TreeSet<>(List.of(Phase.values())), false);

  /** The same, but only while what is around it exists. */
  Life within(Life around) {
    SortedSet<Phase> both = new TreeSet<>(phases);
    both.retainAll(around.phases());
    return new Life(description, both, retiring);
  }

  static Life from(Fields fields) {
    return new Life(
        fields.text("description"),
        fields.phases("phases"),
        fields.text("state").filter("retiring"::equals).isPresent());
  }
}
