package dev.vlabc.emit.target;

/** Where generated files are, relative to the folder of the lab's output. */
public final class Layout {

  private Layout() {}

  /** The k3d configuration of a cluster. */
  public static String k3d(String host, String cluster) {
    return "hosts/" + host + "/clusters/" + cluster + "/k3d.yaml";
  }

  /** containerlab's topology of a partition; the program wants {@code .clab.yml} at the end. */
  public static String topology(String host, String partition) {
    return "hosts/" + host + "/partitions/" + partition + "/topology.clab.yml";
  }
}
