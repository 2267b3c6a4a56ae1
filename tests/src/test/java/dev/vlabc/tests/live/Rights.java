package dev.vlabc.tests.live;

import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.referee.Referee;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a world needs of the machine. */
final class Rights {

  private Rights() {}

  /** Skips the test by name where something is missing. */
  static void required() {
    if (!Files.isExecutable(Path.of("/usr/lib/frr/watchfrr"))) {
      Referee.absent("FRR absent (run tests/referees/install frr)");
    }
    String tools = "command -v unshare nsenter ip ping iptables ip6tables >/dev/null";
    if (!succeeds("bash", "-c", tools)) {
      Referee.absent("a tool absent: " + tools);
    }
    if (!succeeds("unshare", "--net", "--mount", "--pid", "--fork", "--mount-proc", "true")) {
      Referee.absent("no right to make namespaces (run as root)");
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return Program.run(List.of(command), Map.of()).code() == 0;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }
}
