package dev.vlabc.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vlabc.tests.architecture.Uses.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packages use each other as {@code compiler/packages.txt} says, and no other way. */
class PackageGraphTest {

  private static final Set<String> EVERYWHERE = Set.of("value", "source", "diagnostic");

  private static final Path COMPILER =
      Path.of(System.getProperty("vlabc.root", "..")).resolve("compiler");

  private static Uses uses;
  private static PackageTable table;

  @BeforeAll
  static void read() throws IOException {
    uses = Uses.of(COMPILER.resolve("target/classes"));
    table = PackageTable.read(COMPILER.resolve("packages.txt"));
  }

  /** Package to the packages that it uses, each with a class that does. */
  private static SortedMap<String, SortedMap<String, Use>> graph() {
    SortedMap<String, SortedMap<String, Use>> graph = new TreeMap<>();
    for (Use use : uses.all()) {
      SortedMap<String, Use> edges = graph.computeIfAbsent(use.from(), _ -> new TreeMap<>());
      if (use.isOurs() && !use.from().equals(use.to())) {
        edges.putIfAbsent(use.to(), use);
      }
    }
    return graph;
  }

  @Test
  void everyPackageHasALine() {
    assertFalse(uses.all().isEmpty(), "jdeps read no class");
    assertEquals(graph().keySet(), table.packages().keySet());
  }

  @Test
  void noEdgeIsMissingFromTheTable() {
    List<String> wrong = new ArrayList<>();
    graph()
        .forEach(
            (user, edges) ->
                edges.forEach(
                    (used, use) -> {
                      if (!isFree(user, used) && !allowed(user).contains(used)) {
                        wrong.add(user + " -> " + used + ": " + use);
                      }
                    }));
    assertEquals(List.of(), wrong);
  }

  private static boolean isFree(String user, String used) {
    return EVERYWHERE.contains(used) && !EVERYWHERE.contains(user);
  }

  private static SortedSet<String> allowed(String user) {
    return table.packages().getOrDefault(user, new TreeSet<>());
  }

  @Test
  void noEdgeOfTheTableIsUnused() {
    SortedMap<String, SortedMap<String, Use>> graph = graph();
    List<String> unused = new ArrayList<>();
    table
        .packages()
        .forEach(
            (user, allowed) ->
                allowed.stream()
                    .filter(used -> !graph.getOrDefault(user, new TreeMap<>()).containsKey(used))
                    .forEach(used -> unused.add(user + " -> " + used)));
    assertEquals(List.of(), unused);
  }

  @Test
  void nothingGoesInACircle() {
    SortedMap<String, SortedMap<String, Use>> graph = graph();
    Set<String> done = new TreeSet<>();
    for (String start : graph.keySet()) {
      assertEquals(
          Optional.empty(), circle(start, graph, new LinkedHashSet<>(), done), "from " + start);
    }
  }

  private static Optional<String> circle(
      String at,
      Map<String, SortedMap<String, Use>> graph,
      SequencedSet<String> above,
      Set<String> done) {
    if (done.contains(at)) {
      return Optional.empty();
    }
    above.addLast(at);
    for (Map.Entry<String, Use> edge : graph.getOrDefault(at, new TreeMap<>()).entrySet()) {
      Optional<String> found =
          above.contains(edge.getKey())
              ? Optional.of(above + " and back, as " + edge.getValue())
              : circle(edge.getKey(), graph, above, done);
      if (found.isPresent()) {
        return found;
      }
    }
    above.remove(at);
    done.add(at);
    return Optional.empty();
  }

  @Test
  void librariesKeepToTheirRooms() {
    SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();
    table.libraries().keySet().forEach(library -> rooms.put(library, new TreeSet<>()));
    SortedSet<String> others = new TreeSet<>();
    for (Use use : uses.all()) {
      Optional<String> library =
          rooms.keySet().stream().filter(one -> use.used().startsWith(one + ".")).findFirst();
      library.ifPresent(one -> rooms.get(one).add(use.from()));
      if (library.isEmpty() && !use.isOurs() && !isOfTheJdk(use)) {
        others.add(use.toString());
      }
    }
    assertEquals(table.libraries(), rooms, () -> examples(rooms));
    assertEquals(new TreeSet<String>(), others, "libraries that the table does not know");
  }

  /** Annotations of JSpecify say nothing at run time. */
  private static boolean isOfTheJdk(Use use) {
    return use.used().startsWith("java.") || use.used().startsWith("org.jspecify.");
  }

  private static String examples(SortedMap<String, SortedSet<String>> rooms) {
    return uses.all().stream()
        .filter(
            use ->
                rooms.keySet().stream()
                    .anyMatch(
                        library ->
                            use.used().startsWith(library + ".")
                                && !table.libraries().get(library).contains(use.from())))
        .map(Use::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void fewKnowAProvider() {
    SortedMap<String, SortedSet<String>> known = new TreeMap<>();
    for (Use use : uses.all()) {
      provider(use.used())
          .filter(provider -> !isOwn(provider, use.user()))
          .ifPresent(
              provider ->
                  known
                      .computeIfAbsent(provider, _ -> new TreeSet<>())
                      .add(Uses.shortened(outermost(use.user()))));
    }
    assertEquals(table.providers(), known);
  }

  /**
   * {@code K3d} of {@code dev.vlabc.spec.K3dSpec} and of {@code dev.vlabc.plan.Provider$K3d$Api}.
   */
  private static Optional<String> provider(String used) {
    String name = Uses.shortened(outermost(used));
    if (name.equals("plan.Provider") && used.contains("$")) {
      return Optional.of(used.split("\\$", -1)[1]).filter(PackageGraphTest::isProvider);
    }
    if (name.startsWith("spec.") && name.endsWith("Spec")) {
      String provider = name.substring("spec.".length(), name.length() - "Spec".length());
      return Optional.of(provider).filter(PackageGraphTest::isProvider);
    }
    return Optional.empty();
  }

  /** Those that have a spec record and a plan record. */
  private static boolean isProvider(String name) {
    return uses.all().stream().anyMatch(use -> use.user().equals("dev.vlabc.plan.Provider$" + name))
        && uses.all().stream()
            .anyMatch(use -> use.user().equals("dev.vlabc.spec." + name + "Spec"));
  }

  private static String outermost(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private static boolean isOwn(String provider, String user) {
    String name = Uses.shortened(outermost(user));
    return name.equals("spec." + provider + "Spec")
        || name.equals("plan.Provider")
        || name.equals("resolve.provider." + provider + "Resolver")
        || name.equals("spec.ProviderSpec")
        || name.equals("resolve.provider.ProviderResolver")
        || name.startsWith("emit." + provider.toLowerCase(Locale.ROOT) + ".");
  }
}
