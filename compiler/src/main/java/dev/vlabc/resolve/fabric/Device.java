package dev.vlabc.resolve.fabric;

import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.spec.FabricSpec.NodeSpec;
import dev.vlabc.spec.FabricSpec.SwitchSpec;
import dev.vlabc.value.ContainerlabNames;
import java.util.Optional;

/**
 * A node of a fabric before it is planned.
 *
 * @param written what the spec says about it alone
 * @param generated whether its links come from numbers, too
 */
record Device(
    String name, Role role, SwitchSpec kind, Optional<NodeSpec> written, boolean generated) {

  PortNames ports() {
    return PortNames.of(kind.kind());
  }

  /** Whether it can be on a management network: a bridge of the host, say, has no place there. */
  boolean isManaged() {
    return kind.containerlabKind().filter(ContainerlabNames::isNotPlayed).isEmpty();
  }
}
