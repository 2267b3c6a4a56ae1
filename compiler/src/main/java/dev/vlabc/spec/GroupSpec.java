package dev.vlabc.spec;

import dev.vlabc.value.NodeNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * Nodes of one kind in a cluster. Fields that only some providers know are empty with the others.
 *
 * @param numbers the nodes' numbers, such as {@code 2-5, 31-34}; else {@code count} from 1
 */
public record GroupSpec(
    OptionalInt count,
    Optional<NodeNumbers> numbers,
    Optional<Ref> size,
    Optional<String> role,
    List<Ref> machines,
    OptionalInt maxSurge,
    OptionalInt maxUnavailable,
    Optional<String> kind,
    Optional<String> image,
    List<String> profiles) {

  static GroupSpec from(String name, Fields fields) {
    return new GroupSpec(
        fields.integer("count"),
        fields.numbers("numbers"),
        fields.ref("size"),
        fields.text("role"),
        fields.refs("machines"),
        fields.integer("maxSurge"),
        fields.integer("maxUnavailable"),
        fields.text("kind"),
        fields.text("image"),
        fields.texts("profiles"));
  }

  /** A group of so many, about which nothing else is said. */
  static GroupSpec ofCount(int count) {
    return new GroupSpec(
        OptionalInt.of(count),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** One group, such as the control planes: written as a record, or as a bare count. */
  static GroupSpec one(Fields fields, String name) {
    OptionalInt count = fields.integer(name);
    return count.isPresent() ? ofCount(count.getAsInt()) : from(name, fields.record(name));
  }

  /** Several groups by name; a bare count is one group that bears the field's own name. */
  static SequencedMap<String, GroupSpec> several(Fields fields, String name) {
    OptionalInt count = fields.integer(name);
    if (count.isEmpty()) {
      return fields.things(name, GroupSpec::from);
    }
    SequencedMap<String, GroupSpec> groups = new LinkedHashMap<>();
    groups.put(name, ofCount(count.getAsInt()));
    return groups;
  }
}
