package dev.vlabc.resolve;

import dev.vlabc.lock.Lock;
import dev.vlabc.resolve.fabric.PartitionResolver;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.MovedSpec;

/** Renames in the lock what was renamed in the spec, so that it keeps its allocations. */
final class Moves {

  private Moves() {}

  static Lock applied(LabSpec lab, Lock lock) {
    Lock renamed = lock;
    for (MovedSpec move : lab.moved()) {
      renamed =
          applied(move.from().text().split("/", -1), move.to().text().split("/", -1), renamed);
    }
    return renamed;
  }

  /** {@code cluster/spark} holds its places as {@code clusters/spark}; a machine is a member. */
  private static Lock applied(String[] from, String[] to, Lock lock) {
    if (from.length == 2 && to.length == 2) {
      return lock.renamed(from[0] + "s/" + from[1], to[0] + "s/" + to[1]);
    }
    boolean inPartition = from[0].equals("machine") || from[0].equals("node");
    return inPartition && from.length == 3 && to.length == 3 && from[1].equals(to[1])
        ? PartitionResolver.renamed(lock, from[1], from[2], to[2])
        : lock;
  }
}
