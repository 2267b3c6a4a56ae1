package dev.vlabc.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gives out names, each once. */
final class FreeNames {

  private final int longest;
  private final Predicate<String> allowed;
  private final Set<String> taken;
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * @param longest how many characters a name may have
   * @param taken names that are given out already
   */
  FreeNames(int longest, Predicate<String> allowed, Collection<String> taken) {
    this.longest = longest;
    this.allowed = allowed;
    this.taken = new HashSet<>(taken);
  }

  /** A name that is nobody's yet: the wanted one, cut and with a number behind it where needed. */
  String free(String wanted) {
    String name = cut(wanted, longest);
    while (!allowed.test(name) || taken.contains(name)) {
      String end = "-" + next.merge(wanted, 1, Integer::sum);
      name = cut(wanted, longest - end.length()) + end;
    }
    taken.add(name);
    return name;
  }

  private static String cut(String name, int characters) {
    String start = name.substring(0, Math.min(name.length(), characters));
    return start.replaceAll("[-_]+$", "");
  }
}
