package dev.vlabc.resolve.provider;

import dev.vlabc.plan.Provider.WorkerGroup;
import dev.vlabc.spec.GroupSpec;
import dev.vlabc.spec.Ref;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Groups of nodes whose machines are chosen at run time, as the plan holds them. */
final class Groups {

  private Groups() {}

  static WorkerGroup of(GroupSpec group) {
    return new WorkerGroup(
        group.count().orElse(1),
        group.size().map(Ref::text),
        group.machines().stream().map(Ref::text).toList(),
        group.maxSurge());
  }

  static SortedMap<String, WorkerGroup> of(Map<String, GroupSpec> groups) {
    SortedMap<String, WorkerGroup> sorted = new TreeMap<>();
    groups.forEach((name, group) -> sorted.put(name, of(group)));
    return sorted;
  }
}
