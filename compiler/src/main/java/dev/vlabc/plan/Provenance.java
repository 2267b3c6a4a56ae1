package dev.vlabc.plan;

import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each value of a plan comes from, by its path. What is generated costs nothing: it is found
 * through the longest known prefix of its path.
 */
public final class Provenance {

  private final SortedMap<Path, Origin> origins;
  private final Range file;

  /**
   * @param written places in the spec by path in the plan
   * @param others what was not written, by path
   * @param file the spec as a whole, for what has no better place
   */
  public Provenance(Map<Path, Range> written, Map<Path, Origin> others, Range file) {
    SortedMap<Path, Origin> all = new TreeMap<>(others);
    written.forEach((path, range) -> all.put(path, new Origin.Written(range)));
    this.origins = Collections.unmodifiableSortedMap(all);
    this.file = file;
  }

  /** The origin of exactly that value, where one is known. */
  public Optional<Origin> origin(Path path) {
    return Optional.ofNullable(origins.get(path));
  }

  /** The place in the spec that stands for a value: its own, or that of what it came out of. */
  public Range range(Path path) {
    Path at = path;
    while (true) {
      if (origins.get(at) instanceof Origin.Written written) {
        return written.range();
      }
      Optional<Path> above = at.parent();
      if (above.isEmpty()) {
        return file;
      }
      at = above.get();
    }
  }
}
