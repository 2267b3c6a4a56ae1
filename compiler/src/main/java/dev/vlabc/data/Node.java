package dev.vlabc.data;

import dev.vlabc.source.Range;
import java.util.Optional;

/**
 * A value in a tree: read from a file, then with its place, or built, then without. Immutable;
 * equality ignores places.
 */
public sealed interface Node permits Mapping, Sequence, Scalar {

  /**
   * Where it was written: scalars whole, and what stands in brackets on one line; of other mappings
   * and sequences only the start, because the end that YAML gives runs past comments.
   */
  Optional<Range> range();
}
