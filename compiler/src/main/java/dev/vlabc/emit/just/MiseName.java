package dev.vlabc.emit.just;

import dev.vlabc.data.Quoting;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What mise calls a program: mostly its own name. Those that differ are from mise's registry of
 * August 2026; what it does not know comes from the registry of aqua, which it reads too.
 */
final class MiseName {

  private static final Map<String, String> OTHERS =
      Map.of("flux", "flux2", "containerlab", "aqua:srl-labs/containerlab");

  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

  private MiseName() {}

  /** As a key of TOML. */
  static String of(String program) {
    String name = OTHERS.getOrDefault(program, program);
    return BARE.matcher(name).matches() ? name : Quoting.quoted(name);
  }
}
