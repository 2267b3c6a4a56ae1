package dev.vlabc.intake;

import dev.vlabc.data.Scalar;
import dev.vlabc.value.ContainerlabNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names as a lab has them, which are those of Kubernetes: lower-case letters, digits and dashes. A
 * name that fits stays; another gets the nearest one that is free.
 */
final class FittingNames {

  private static final Pattern FITS = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");
  private static final int LONGEST = 63;

  private FittingNames() {}

  /** The name of a lab. */
  static String lab(String name) {
    return new FreeNames(LONGEST, _ -> true, Set.of()).free(nearest(name, "lab"));
  }

  /**
   * The names of nodes, by what they are called in the topology.
   *
   * @param lab which begins the names of their containers, of which DNS finds only short ones
   */
  static Map<String, String> nodes(Collection<Scalar> keys, String lab) {
    int around = ContainerlabNames.container(lab, "").length();
    int longest = Math.clamp(ContainerlabNames.LONGEST_CONTAINER - around, 8, 63);
    Predicate<String> fits =
        name ->
            name.length() <= longest
                && FITS.matcher(name).matches()
                && !ContainerlabNames.isLinkType(name);
    FreeNames free =
        new FreeNames(
            longest,
            name -> !ContainerlabNames.isLinkType(name),
            keys.stream().map(Scalar::text).filter(fits).toList());
    Map<String, String> names = new LinkedHashMap<>();
    for (Scalar key : keys) {
      String name = key.text();
      names.put(name, fits.test(name) ? name : free.free(nearest(name, "node")));
    }
    return names;
  }

  private static String nearest(String name, String otherwise) {
    String plain = OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String fitting = EDGES.matcher(plain).replaceAll("");
    return fitting.isEmpty() ? otherwise : fitting;
  }
}
