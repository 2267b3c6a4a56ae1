package dev.vlabc.output;

import java.util.Optional;

/** One way in which a folder is not what a write would have made of it. */
public sealed interface Difference {

  String path();

  /** Generated, but not there. */
  record Missing(String path) implements Difference {}

  /**
   * Something else than what is generated.
   *
   * @param line the first that differs, from 1
   * @param expected the generated line without its end; empty where the file ends before
   * @param actual the line on the disk, likewise
   */
  record Different(String path, int line, Optional<String> expected, Optional<String> actual)
      implements Difference {}

  /** Written by vlabc, still there, but no longer generated. */
  record Stale(String path) implements Difference {}

  /** May be executed and should not, or the other way round. */
  record ModeDiffers(String path, boolean executable) implements Difference {}

  /**
   * Not a file that vlabc would read.
   *
   * @param reason the end of a sentence that begins with the path
   */
  record NotPlain(String path, String reason) implements Difference {}

  /**
   * The manifest is not that of the tree.
   *
   * @param reason the end of a sentence that begins with the path
   */
  record ManifestDiffers(String path, String reason) implements Difference {}
}
