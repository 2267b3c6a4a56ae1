package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.YamlWriter;

/**
 * What an import makes.
 *
 * @param name of the lab
 * @param tree of its {@code lab.yaml}
 * @param nodes how many nodes and machines it has
 * @param links how many links it has
 */
public record ImportedLab(String name, Mapping tree, int nodes, int links) {

  /**
   * Its {@code lab.yaml}.
   *
   * @param header lines of a comment above it
   */
  public String text(String header) {
    return YamlWriter.write(header, tree);
  }
}
