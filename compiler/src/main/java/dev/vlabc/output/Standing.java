package dev.vlabc.output;

/** What stands on the disk where a generated file belongs. */
sealed interface Standing {

  /** Nothing. */
  record Nothing() implements Standing {}

  /**
   * A file.
   *
   * @param executable by its owner; git keeps no more of a mode, so that no more is compared
   */
  record Plain(String sha256, boolean executable) implements Standing {}

  /** A folder. */
  record Folder() implements Standing {}

  /**
   * Nothing can be there, because a folder above is a file.
   *
   * @param file the path of that file
   */
  record BelowFile(String file) implements Standing {}

  /**
   * Something that vlabc neither reads nor replaces.
   *
   * @param what such as "is a symbolic link"
   */
  record Foreign(String what) implements Standing {}
}
