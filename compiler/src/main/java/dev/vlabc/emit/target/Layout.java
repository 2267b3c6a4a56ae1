package dev.vlabc.emit.target;

/** Where generated files are, relative to the folder of the lab's output. */
public final class Layout {

  private Layout() {}

  /** The k3d configuration of a cluster. */
  public static String k3d(String host, String cluster) {
    return "hosts/" + host + "/clusters/" + cluster + "/k3d.yaml";
  }

  /** What a host plays of a partition. */
  public static String partition(String host, String partition) {
    return "hosts/" + host + "/partitions/" + partition;
  }

  /** containerlab's topology of a partition; the program wants {@code .clab.yml} at the end. */
  public static String topology(String host, String partition) {
    return partition(host, partition) + "/topology.clab.yml";
  }

  /** What makes links of a partition worse, once they are there. */
  public static String impairments(String host, String partition) {
    return partition(host, partition) + "/impairments.sh";
  }

  /** The folder of what a partition's nodes read: a folder each, and what they share. */
  public static String config(String host, String partition) {
    return partition(host, partition) + "/config";
  }

  /** The folder of what one node reads. */
  public static String config(String host, String partition, String node) {
    return config(host, partition) + "/" + node;
  }

  /** What starts the virtual machines inside containers of a partition. */
  public static String vmEntrypoint(String host, String partition) {
    return config(host, partition) + "/vm-entrypoint.sh";
  }

  /** The folder of a partition's virtual machines of libvirt. */
  public static String vms(String host, String partition) {
    return partition(host, partition) + "/vms";
  }

  /** A machine's domain in {@link #vms}. */
  public static String domainFile(String machine) {
    return machine + ".xml";
  }

  /** The script that makes a partition's virtual machines. */
  public static String define(String host, String partition) {
    return vms(host, partition) + "/define.sh";
  }

  /** The script that takes them away. */
  public static String undefine(String host, String partition) {
    return vms(host, partition) + "/undefine.sh";
  }

  /** The folder of a host's registries. */
  public static String registries(String host) {
    return "hosts/" + host + "/registries";
  }

  /** What Docker Compose makes of a host's registries. */
  public static String compose(String host) {
    return registries(host) + "/compose.yaml";
  }

  /** The configuration of a host's Zot, where it is its registries. */
  public static String zot(String host) {
    return registries(host) + "/zot.json";
  }

  /** What starts a cluster's Flux on its tree, in {@link #flux}. */
  public static final String SYNC = "sync.yaml";

  /** The root that a cluster's Flux watches. */
  public static String flux(String cluster) {
    return "flux/" + cluster;
  }

  /** The namespaces of a cluster. */
  public static String namespaces(String cluster) {
    return "apps/" + cluster + "/namespaces";
  }

  /** What stands for a cluster being ready for later layers. */
  public static String gate(String cluster) {
    return "apps/" + cluster + "/gate";
  }

  /** Manifests of the user's own. */
  public static String manifests(String cluster, String folder) {
    return "apps/" + cluster + "/manifests/" + folder;
  }

  /** A step of a component. */
  public static String step(String cluster, String component, String step) {
    return "apps/" + cluster + "/" + component + "/" + step;
  }
}
