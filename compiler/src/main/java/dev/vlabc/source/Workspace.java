package dev.vlabc.source;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a run may read: paths with forward slashes, relative to one root, to bytes. A folder, a
 * revision, or memory; no path leads out of it.
 */
public interface Workspace {

  /** The bytes of a file; empty where there is none. */
  Optional<byte[]> read(String path);

  /**
   * The paths of all files under a folder, in order of their text; none where there is no folder.
   */
  SortedSet<String> list(String folder);

  /** How a path of this workspace is shown to people. */
  String display(String path);
}
