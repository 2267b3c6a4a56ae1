package dev.vlabc.emit.readme;

import java.util.List;

/**
 * What the README's template sees. Texts that there is nothing to say in are empty.
 *
 * @param environment the folder that the spec stands in
 * @param steps what to do, in order
 * @param networks the docker networks that this makes
 * @param unrendered what this version does not write yet
 */
public record ReadmeView(
    String lab,
    String description,
    String environment,
    List<Tool> tools,
    List<Need> needs,
    List<Step> steps,
    List<String> networks,
    List<Token> tokens,
    List<ClusterRow> clusters,
    List<FabricTable> fabrics,
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
   * One thing that is brought up and taken down with one command each.
   *
   * @param cluster whether it is a cluster, else a partition
   * @param file what the command reads
   * @param known its name to k3d or to containerlab
   * @param keepNetwork whether its network is another's, and stays when it goes
   * @param nodes how many there will be
   * @param impairments the script that makes links worse; empty: none has to be
   * @param probes what shows that it works
   */
  public record Step(
      boolean cluster,
      String name,
      String host,
      String file,
      String known,
      boolean keepNetwork,
      int nodes,
      String impairments,
      List<Probe> probes) {}

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
