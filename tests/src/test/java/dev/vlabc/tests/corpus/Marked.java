package dev.vlabc.tests.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that bears the mark of guilt, {@code # <- here}.
 *
 * @param code behind the mark, where the name of the case doesn't say it
 */
public record Marked(String place, int line, Optional<String> code) {

  private static final Pattern MARK = Pattern.compile("# <- here(?: (VL\\d{4}))?$");

  /** The marked lines of a lab's files. */
  static List<Marked> in(Lab lab) {
    List<Marked> marked = new ArrayList<>();
    for (Path file : lab.isFolder() ? Checkout.files(lab.path()) : List.of(lab.path())) {
      if (file.toString().endsWith(".yaml")) {
        marked.addAll(in(file));
      }
    }
    return marked;
  }

  /** The marked lines of a file. */
  public static List<Marked> in(Path file) {
    String shown = Checkout.root().relativize(file).toString().replace('\\', '/');
    List<Marked> marked = new ArrayList<>();
    int number = 0;
    for (String line : Checkout.read(file).lines().toList()) {
      number++;
      Matcher mark = MARK.matcher(line);
      if (mark.find()) {
        marked.add(new Marked(shown + ":" + number, number, Optional.ofNullable(mark.group(1))));
      }
    }
    return marked;
  }
}
