package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The command lines of rendered scripts, sub-command by sub-command and flag by flag, against the
 * help of the real programs. Docker's daemon and root are not needed for that. sops is not among
 * the referees: its sub-command and two flags were read in its source.
 */
final class CommandLinesTest {

  private static final int ABSENT = 77;

  /** Functions of the scripts that call a program with some of its arguments. */
  private static final Map<String, String> WRAPPERS =
      Map.of("kube", "kubectl", "compose", "docker compose");

  private static final Pattern CALL =
      Pattern.compile(
          "(?:^|[|&;(]|\\bas_root |\\bthen |\\bdo |! )\\s*"
              + "(docker compose|docker|kubectl|kube|compose|flux|k3d|containerlab) "
              + "([^|;&)]*)");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
  private static final Pattern FLAG = Pattern.compile("--[a-z][a-z-]*");

  /** How deep sub-commands go; what follows are arguments. */
  private static final Map<String, Integer> DEPTH =
      Map.of("kubectl", 1, "docker", 2, "docker compose", 1, "containerlab", 1);

  private record Line(String program, List<String> words, SortedSet<String> flags) {}

  @Test
  void everyCommandAndFlagIsKnownToItsProgram() {
    SortedSet<String> asked = new TreeSet<>();
    for (Path script : Checkout.files(Checkout.path("out"))) {
      if (script.toString().endsWith(".sh") && script.toString().contains("/scripts/")) {
        lines(Checkout.read(script)).forEach(line -> asked.add(command(line)));
      }
    }
    assertTrue(asked.size() > 20, () -> "only these were found: " + asked);
    List<String> refused = new ArrayList<>();
    for (String command : asked) {
      List<String> all = new ArrayList<>();
      all.add(Checkout.path("tests/referees/has-flags").toString());
      all.addAll(List.of(command.split(" ", -1)));
      Ended ended = Program.run(all, Map.of());
      if (ended.code() == ABSENT) {
        Referee.absent(ended.said().strip());
      } else if (ended.code() != 0) {
        refused.add(command + ": " + ended.said().strip());
      }
    }
    assertEquals(List.of(), refused);
  }

  private static String command(Line line) {
    String words = line.words().isEmpty() ? "" : " " + String.join(" ", line.words());
    return line.program() + words + " -- " + String.join(" ", line.flags());
  }

  private static List<Line> lines(String script) {
    List<Line> lines = new ArrayList<>();
    for (String text : script.replace("\\\n", " ").lines().toList()) {
      Matcher call = CALL.matcher(text.strip());
      while (!text.strip().startsWith("#") && call.find()) {
        Line line = line(WRAPPERS.getOrDefault(call.group(1), call.group(1)), call.group(2));
        if (!line.words().isEmpty() && !line.flags().isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** Words up to the first argument are sub-commands; a value behind a flag is neither. */
  private static Line line(String program, String arguments) {
    List<String> words = new ArrayList<>();
    SortedSet<String> flags = new TreeSet<>();
    boolean open = true;
    boolean value = false;
    for (String token : arguments.strip().split("\\s+", -1)) {
      Matcher flag = FLAG.matcher(token);
      if (flag.lookingAt()) {
        flags.add(flag.group());
        value = !token.contains("=");
      } else if (token.startsWith("-")) {
        value = true;
      } else if (value) {
        value = false;
      } else if (open && WORD.matcher(token).matches() && words.size() < depth(program, words)) {
        words.add(token);
      } else {
        open = false;
      }
    }
    return new Line(program, words, flags);
  }

  /** {@code kubectl create secret generic} is the deepest of them. */
  private static int depth(String program, List<String> words) {
    return words.contains("secret")
        ? 3
        : words.contains("create") ? 2 : DEPTH.getOrDefault(program, 2);
  }
}
