package dev.vlabc.review;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Something that a lab fetches from a registry.
 *
 * @param reference as its upstream calls it
 * @param through the cache that it is fetched through; empty: none
 * @param usedBy things, kind first
 * @param note what is to be known of how sure that is
 */
public record UsedImage(
    Kind kind,
    String reference,
    Optional<String> through,
    SortedSet<String> usedBy,
    Optional<String> note) {

  /** What it is. */
  public enum Kind {
    IMAGE,
    CHART,
    ARTIFACT;

    /** As people and programs read it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
