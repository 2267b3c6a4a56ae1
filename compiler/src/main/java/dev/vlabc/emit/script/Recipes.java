package dev.vlabc.emit.script;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the recipes of layers are called: as the layers are, unless a recipe has that name. */
public final class Recipes {

  /** The recipes that every justfile may have. */
  private static final Set<String> FIXED =
      Set.of(
          "help",
          "everything",
          "status",
          "doctor",
          "dns",
          "secrets",
          "registries",
          "cluster",
          "flux",
          "push",
          "reconcile",
          "partition",
          "stop",
          "resume",
          "down");

  /** Words of just's own, which begin a line of another meaning. */
  private static final Set<String> WORDS =
      Set.of("alias", "export", "import", "mod", "set", "unexport", "if", "else", "assert");

  private Recipes() {}

  /** Layer to recipe. */
  public static SortedMap<String, String> of(Lab plan) {
    SortedMap<String, String> recipes = new TreeMap<>();
    for (Layer layer : plan.layers()) {
      String name = layer.name();
      recipes.put(name, isTaken(name) ? "layer-" + name : name);
    }
    return Collections.unmodifiableSortedMap(recipes);
  }

  /** just takes letters, then digits too. */
  private static boolean isTaken(String name) {
    return FIXED.contains(name) || WORDS.contains(name) || !Character.isLetter(name.charAt(0));
  }
}
