package dev.vlabc.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the names that a mistyped one may have meant. */
public final class DidYouMean {

  private static final int MOST = 3;

  private DidYouMean() {}

  /**
   * The known names at most a third of the typed name's length away (three edits at most; a swap of
   * neighbours is one), nearest first.
   */
  public static List<String> candidates(String typed, Collection<String> known) {
    int limit = Math.clamp(typed.length() / 3, 1, 3);
    record Scored(String name, int distance) {}
    return known.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= limit)
        .map(name -> new Scored(name, distance(fold(typed), fold(name))))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(MOST)
        .map(Scored::name)
        .toList();
  }

  /** The question to put into a help line; empty where nothing is near. */
  public static Optional<String> question(String typed, Collection<String> known) {
    List<String> near = candidates(typed, known);
    if (near.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of("did you mean `" + String.join("` or `", near) + "`?");
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Optimal string alignment distance: Levenshtein's, with swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
