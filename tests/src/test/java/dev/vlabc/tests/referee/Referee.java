package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real program that judges files. Where it is absent, the test is skipped and names it. */
public enum Referee {
  CONTAINERLAB("containerlab"),
  FRR("frr"),
  K3D("k3d"),
  YAML_LANGUAGE_SERVER("yaml-language-server"),
  LIBVIRT("libvirt"),
  SHELLCHECK("shellcheck"),
  JUST("just"),
  MISE("mise"),
  COMPOSE("compose"),
  HELM("helm"),

  /** Judges folders: rendered labs with a {@code flux/}. */
  FLUX_TREE("flux-tree");

  private static final int REFUSED = 1;
  private static final int ABSENT = 77;

  private final String kind;

  Referee(String kind) {
    this.kind = kind;
  }

  /** The folder of the programs that {@code tests/referees/install} builds. */
  public static Path programs() {
    String home = System.getenv("VLABC_REFEREES_HOME");
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    return (home != null && !home.isEmpty()
            ? Path.of(home)
            : (cache.isEmpty()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(cache))
                .resolve("vlabc/referees"))
        .resolve("bin");
  }

  /** Fails where one of the files is refused. */
  void accepts(List<Path> files) {
    Ended ended = judge(files);
    assertEquals(0, ended.code(), () -> kind + " says:\n" + ended.said());
  }

  /** Fails where no file is refused; gives what is said of it. */
  String refuses(List<Path> files) {
    Ended ended = judge(files);
    assertEquals(REFUSED, ended.code(), () -> kind + " says:\n" + ended.said());
    return ended.said();
  }

  private Ended judge(List<Path> files) {
    List<String> command = new ArrayList<>();
    command.add(Checkout.path("tests/referees/judge").toString());
    command.add(kind);
    files.forEach(file -> command.add(file.toString()));
    Ended ended = Program.run(command, Map.of());
    if (ended.code() == ABSENT) {
      absent(ended.said().strip());
    }
    return ended;
  }

  /** Skips the test, or fails it where referees are required, as in CI. */
  public static void absent(String name) {
    if ("required".equals(System.getenv("VLABC_REFEREES"))) {
      fail("VLABC_REFEREES=required, but " + name);
    }
    abort(name);
  }
}
