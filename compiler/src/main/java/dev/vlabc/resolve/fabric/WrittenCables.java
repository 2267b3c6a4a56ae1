package dev.vlabc.resolve.fabric;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.resolve.fabric.Cable.Plug;
import dev.vlabc.source.Range;
import dev.vlabc.spec.FabricSpec.LinkSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The links that the spec names, put over the generated ones. */
final class WrittenCables {

  private static final String BETWEEN = " -- ";

  private final Set<String> nodes;
  private final Function<String, Range> place;
  private final Diagnostics diagnostics;
  private final SortedMap<String, String> names = new TreeMap<>();

  /**
   * @param nodes the names that a link may end in
   * @param place where a link of that name was written
   */
  WrittenCables(Set<String> nodes, Function<String, Range> place, Diagnostics diagnostics) {
    this.nodes = nodes;
    this.place = place;
    this.diagnostics = diagnostics;
  }

  /** A written link with the ends of a generated one says more about it; another is one more. */
  List<Cable> over(List<Cable> generated, Map<String, LinkSpec> written) {
    SequencedMap<String, Cable> cables = new LinkedHashMap<>();
    generated.forEach(cable -> cables.put(cable.name(), cable));
    written.forEach(
        (name, qualities) ->
            cable(name, qualities)
                .ifPresent(
                    cable -> {
                      cables.put(cable.name(), cable);
                      names.put(cable.name(), name);
                    }));
    return new ArrayList<>(cables.values());
  }

  /** The written links: name in the plan to name as written, whose ends may be in another order. */
  SortedMap<String, String> names() {
    return names;
  }

  private Optional<Cable> cable(String name, LinkSpec qualities) {
    String[] ends = name.split(BETWEEN, 2);
    if (ends.length < 2) {
      diagnostics.add(malformed(name));
      return Optional.empty();
    }
    Optional<Plug> a = plug(name, ends[0].strip());
    Optional<Plug> b = plug(name, ends[1].strip());
    return a.isPresent() && b.isPresent()
        ? Optional.of(Cable.between(a.get(), b.get(), qualities))
        : Optional.empty();
  }

  private Diagnostic malformed(String name) {
    return Diagnostic.of(Code.VL0110, place.apply(name), "`" + name + "` is not a link")
        .note("expected: two ends, as in `leaf-1:eth1 -- machine-1:lan0`");
  }

  private Optional<Plug> plug(String name, String text) {
    Optional<Plug> plug = Plug.parse(text);
    if (plug.isEmpty()) {
      diagnostics.add(malformed(name));
    } else if (!nodes.contains(plug.get().node())) {
      String node = plug.get().node();
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0206,
                  place.apply(name),
                  "a link ends in `" + node + "`, which is not here")
              .help(
                  DidYouMean.question(node, nodes)
                      .orElse("declare it under `nodes` or `machines` of this partition")));
      return Optional.empty();
    }
    return plug;
  }
}
