package dev.vlabc.emit.readme;

import java.util.List;

/**
 * What the README's template sees. Texts that there is nothing to say in are empty.
 *
 * @param environment the folder that the spec stands in
 * @param layers what comes up, in order
 * @param tries commands that prove something, few
 * @param urls what answers, and where
 * @param logins where what opens something is kept
 * @param variables of the environment that must hold secrets, and which
 * @param flux whether any cluster has one that is rendered
 * @param dns whether anything answers for the lab's zone
 * @param registries the hosts that they run on
 * @param steps what to do by hand, in order
 * @param networks the docker networks that this makes
 * @param unrendered what this version does not write yet
 */
public record ReadmeView(
    String lab,
    String description,
    String environment,
    List<Tool> tools,
    List<Need> needs,
    List<LayerRow> layers,
    List<Try> tries,
    List<UrlRow> urls,
    List<LoginRow> logins,
    List<VariableRow> variables,
    boolean flux,
    boolean dns,
    String zone,
    List<String> registries,
    List<Step> steps,
    List<String> networks,
    List<Token> tokens,
    List<ClusterRow> clusters,
    List<FabricTable> fabrics,
    List<MachineTable> machines,
    List<String> unrendered) {

  /**
   * A program that has to be there.
   *
   * @param version the one that the files are written for; empty: any of today's
   */
  public record Tool(String name, String version, String use) {}

  /**
   * What is asked of a host.
   *
   * @param runs what runs there, counted
   * @param cores those that have a size, added up; and so on
   */
  public record Need(String host, String runs, String cores, String memory, String disk) {}

  /**
   * A layer.
   *
   * @param parts what comes up in it
   * @param needs what of that has a size, added up; empty: nothing has
   */
  public record LayerRow(
      String name, String recipe, String description, List<String> parts, String needs) {}

  /**
   * A command that proves something.
   *
   * @param shows what is to be seen
   */
  public record Try(String command, String shows) {}

  /** Something that answers. */
  public record UrlRow(String what, String url) {}

  /**
   * Where something is kept that opens something.
   *
   * @param what is opened
   * @param where it is, never what it is
   */
  public record LoginRow(String what, String where) {}

  /** A variable of the environment, and what it must hold. */
  public record VariableRow(String name, String holds) {}

  /**
   * One thing that is brought up and taken down with one command each.
   *
   * @param tool what brings it up: {@code k3d}, {@code containerlab} or {@code libvirt}
   * @param file what the command reads, or is
   * @param undo what the command is that takes it down; empty: it needs no file of its own
   * @param known its name to the tool
   * @param keepNetwork whether its network is another's, and stays when it goes
   * @param nodes how many there will be
   * @param volumes docker volumes that are left when it is gone
   * @param bmcs how many of them VirtualBMC answers for
   * @param passwords the variables that must hold passwords of theirs
   * @param impairments the script that makes links worse; empty: none has to be
   * @param probes what shows that it works
   */
  public record Step(
      String tool,
      String name,
      String host,
      String file,
      String undo,
      String known,
      boolean keepNetwork,
      int nodes,
      List<String> volumes,
      int bmcs,
      List<String> passwords,
      String impairments,
      List<Probe> probes) {}

  /**
   * Virtual machines of libvirt.
   *
   * @param network the docker network that they hang on; empty: none
   * @param maker the cluster that makes that network; empty: it is made with the machines
   * @param pools the storage pools that must be there
   */
  public record MachineTable(
      String partition,
      String network,
      String maker,
      List<String> pools,
      List<MachineRow> machines) {}

  /** A line of the table of virtual machines. */
  public record MachineRow(String name, String domain, String mac, String address, String bmc) {}

  /**
   * A command that shows that something works.
   *
   * @param expect what it should say
   */
  public record Probe(String container, String command, String expect) {}

  /** A variable that holds the token of a cluster's nodes. */
  public record Token(String variable, String cluster) {}

  /** A line of the table of clusters. */
  public record ClusterRow(
      String name, String layer, String kubernetes, String provider, String api) {}

  /**
   * The tables of a fabric.
   *
   * @param file where the links are, if there are too many to list
   * @param diagram lines of a Mermaid flowchart
   * @param nodes none if there are too many to list
   * @param links none if there are too many to list
   */
  public record FabricTable(
      String partition,
      String file,
      List<String> diagram,
      List<NodeRow> nodes,
      int nodeCount,
      List<LinkRow> links,
      int linkCount) {}

  /**
   * A line of the table of a fabric's nodes.
   *
   * @param management its address there
   * @param asn its autonomous system
   */
  public record NodeRow(
      String name, String role, String image, String management, String asn, String loopbacks) {}

  /**
   * A line of the table of a fabric's links.
   *
   * @param routing how its ends learn each other's routes, and what is wrong with it on purpose
   */
  public record LinkRow(String a, String b, int mtu, String routing) {}
}
