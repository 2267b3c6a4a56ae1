package dev.vlabc.emit.just;

import java.util.List;

/**
 * What the template of the justfile sees.
 *
 * @param dns whether anything answers for the lab's zone
 * @param registries whether any run
 * @param clusters the names of those that k3d makes
 * @param fluxed those of them with a Flux that is rendered
 * @param partitions the names of those that are played
 */
public record JustView(
    String header,
    boolean dns,
    boolean registries,
    List<LayerView> layers,
    List<String> clusters,
    List<String> fluxed,
    List<String> partitions) {

  /**
   * A layer.
   *
   * @param what comes up in it, in a line
   * @param pieces what its recipe does first, in just's words
   */
  public record LayerView(String name, String recipe, String what, List<String> pieces) {}
}
