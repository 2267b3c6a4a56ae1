package dev.vlabc.emit.containerlab;

import java.util.List;

/**
 * What the template of the impairments sees.
 *
 * @param header where the file comes from, a line each
 */
public record ImpairmentsView(List<String> header, List<ImpairedEnd> ends) {

  /**
   * An end of a link that is worse than the host could make it.
   *
   * @param flags of {@code containerlab tools netem set}, with their values
   */
  public record ImpairedEnd(String container, String port, List<String> flags) {}
}
