package dev.vlabc.resolve.provider;

import dev.vlabc.spec.Ref;
import java.util.List;
import java.util.Optional;

/** What the nodes of a cluster stand on, as written. */
public sealed interface Ground {

  /** One host; the only one where none is named. */
  record OnHost(Optional<Ref> host) implements Ground {}

  /** Several hosts, each a node. */
  record OnHosts(List<Ref> hosts) implements Ground {}

  /** The machines of a partition; that of the cluster's layer where none is named. */
  record InPartition(Optional<Ref> partition) implements Ground {}

  /** Nothing of this lab. */
  record Elsewhere() implements Ground {}
}
