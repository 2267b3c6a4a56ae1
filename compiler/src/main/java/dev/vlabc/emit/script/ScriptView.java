package dev.vlabc.emit.script;

import java.util.List;

/**
 * What the templates of scripts see. Texts that there is nothing to say in are empty.
 *
 * @param header one line: where the file comes from
 * @param zone of the lab
 * @param dns the address that answers for it; empty: none does
 */
public record ScriptView(
    String header,
    String lab,
    String zone,
    String dns,
    List<HostView> hosts,
    List<LayerView> layers,
    List<ClusterView> clusters,
    List<PartitionView> partitions,
    List<RegistriesView> registries,
    List<SecretView> secrets,
    List<ToolView> tools) {

  /**
   * A computer, and what it must have.
   *
   * @param ssh how it is reached; empty: recipes run on it
   * @param docker whether anything runs in its containers, or hangs on their networks
   * @param fabric whether packets go through a fabric there
   * @param kvm whether virtual machines run there
   * @param virtual whether libvirt has them
   */
  public record HostView(
      String name,
      String ssh,
      boolean docker,
      boolean fabric,
      boolean kvm,
      boolean virtual,
      long memoryKib,
      long diskKib,
      List<PortView> ports) {}

  /**
   * A port of a host.
   *
   * @param owner what the name of the container that has it begins with
   */
  public record PortView(int number, String whose, String owner) {}

  /**
   * A layer.
   *
   * @param name of its recipe
   * @param title of itself
   * @param missing what is not written of it
   */
  public record LayerView(String name, String title, List<String> missing) {}

  /**
   * A cluster that k3d makes.
   *
   * @param recipe that brings it up, with its layer
   * @param k3d its name to k3d
   * @param nodes how many
   * @param tokenVariable where k3d looks for the token of nodes
   * @param tokenFile where it is, below the folder of secrets
   * @param flux whether it runs its own, which has something to apply
   * @param git whether Flux reads from git, else from a registry
   * @param tag whether that is a tag of the repository, not a branch
   * @param url of what Flux reads
   * @param ref its branch, or the tag of the artifact
   * @param folder what Flux watches, in the git repository
   * @param registry the registry of the artifact
   * @param version of Flux
   * @param dropsOutdatedChecks whether that version can
   * @param namespaces the folder of namespaces
   * @param objects the Kubernetes Secrets that its components have
   */
  public record ClusterView(
      String name,
      String recipe,
      String host,
      String config,
      String k3d,
      int nodes,
      String tokenVariable,
      String tokenFile,
      boolean flux,
      boolean git,
      boolean tag,
      boolean insecure,
      String url,
      String ref,
      String folder,
      String registry,
      String version,
      boolean dropsOutdatedChecks,
      String sourceSecret,
      String namespaces,
      List<ObjectView> objects) {}

  /** A Kubernetes Secret. */
  public record ObjectView(String namespace, String name, List<FileView> files) {}

  /** A key of a Kubernetes Secret, and the pieces that its value is put together from. */
  public record FileView(String key, List<PieceView> pieces) {}

  /** A text, or where a value of the lab's secrets belongs. */
  public record PieceView(String text, String secret, String key) {}

  /**
   * A partition that is played.
   *
   * @param topology the file that containerlab reads; empty: it plays nothing
   * @param known the name of that to containerlab
   * @param containers how many it has
   * @param keepNetwork whether the network is a cluster's
   * @param impairments the script that makes links worse
   * @param vms the folder of virtual machines of libvirt; empty: there are none
   * @param domains their names to libvirt
   */
  public record PartitionView(
      String name,
      String recipe,
      String host,
      String topology,
      String known,
      int containers,
      boolean keepNetwork,
      String impairments,
      List<String> volumes,
      String vms,
      List<String> domains,
      List<PasswordView> passwords) {}

  /** A variable that a script wants, and the file of a secret that holds it. */
  public record PasswordView(String variable, String file) {}

  /**
   * The registries of a host.
   *
   * @param logins variables by which plain caches log in to their upstreams
   * @param remotes the upstreams that Zot logs in to
   */
  public record RegistriesView(String host, List<PasswordView> logins, List<RemoteView> remotes) {}

  /** The host name of an upstream registry, and the secret that opens it. */
  public record RemoteView(String name, String secret) {}

  /**
   * A secret.
   *
   * @param from {@code generate}, {@code sops}, {@code env} or {@code existing}
   * @param cluster for {@code existing}: where it is, with {@code namespace} and {@code object}
   */
  public record SecretView(
      String name,
      String from,
      String format,
      int bytes,
      List<KeyView> keys,
      String cluster,
      String namespace,
      String object) {}

  /** A key of a secret, and for {@code env} the variable that it comes out of. */
  public record KeyView(String name, String variable) {}

  /** A program and its version. */
  public record ToolView(String program, String version) {}
}
