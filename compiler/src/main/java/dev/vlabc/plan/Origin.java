package dev.vlabc.plan;

import dev.vlabc.source.Range;

/** Why a value of a plan is what it is. */
public sealed interface Origin {

  /** It stands in the spec. */
  record Written(Range range) implements Origin {}

  /** The language's constant default. */
  record Default() implements Origin {}

  /** Worked out; {@code from} says from what, in a few words. */
  record Derived(String from) implements Origin {}

  /** Dealt out of a pool and pinned in the lock. */
  record Allocated(String space) implements Origin {}

  /** A fact of the catalog. */
  record Catalog(String entry) implements Origin {}
}
