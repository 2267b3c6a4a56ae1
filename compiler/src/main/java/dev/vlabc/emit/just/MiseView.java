package dev.vlabc.emit.just;

import java.util.List;

/** What the template of {@code mise.toml} sees. */
public record MiseView(String header, List<ToolView> tools) {

  /**
   * A program.
   *
   * @param name as a key of TOML
   */
  public record ToolView(String name, String version) {}
}
