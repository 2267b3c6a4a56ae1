package dev.vlabc.output;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generated files by path, in order of the path's text. Every path can be written on every system,
 * and no two are the same where case is ignored: a tree that breaks this is a bug of vlabc and
 * never comes to be.
 */
public final class FileTree {

  private static final FileTree EMPTY = new FileTree(new TreeMap<>());

  private final SortedMap<String, GeneratedFile> files;

  private FileTree(SortedMap<String, GeneratedFile> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  public static FileTree empty() {
    return EMPTY;
  }

  /**
   * A tree of these files.
   *
   * @throws IllegalArgumentException as {@link Builder#add}
   */
  public static FileTree of(Collection<GeneratedFile> files) {
    return builder().addAll(files).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The files of both.
   *
   * @throws IllegalArgumentException as {@link Builder#add}, also where both have the same file
   */
  public FileTree merge(FileTree other) {
    return builder().addAll(files()).addAll(other.files()).build();
  }

  /** The files in order. */
  public Collection<GeneratedFile> files() {
    return files.values();
  }

  /** The files by path, in order. */
  public SortedMap<String, GeneratedFile> byPath() {
    return files;
  }

  public Optional<GeneratedFile> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  public int size() {
    return files.size();
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileTree tree && tree.files.equals(files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return files.keySet().toString();
  }

  /** Gathers files. Not for sharing between threads. */
  public static final class Builder {

    private final SortedMap<String, GeneratedFile> files = new TreeMap<>();

    /** How each file and each folder is spelled; only looked up, never walked. */
    private final Map<String, String> spellings = new HashMap<>();

    private Builder() {}

    /**
     * Adds a file.
     *
     * @throws IllegalArgumentException if the path is not relative, plain and writable everywhere,
     *     or clashes with that of a file that is there already
     */
    public Builder add(GeneratedFile file) {
      String path = file.path();
      PathRules.fault(path).ifPresent(fault -> refuse(file, fault));
      for (String folder : PathRules.folders(path)) {
        if (files.containsKey(folder)) {
          refuse(file, "lies in `" + folder + "`, which is a file");
        }
        spell(file, folder);
      }
      if (files.containsKey(path)) {
        refuse(file, "is there already, because of " + files.get(path).cause());
      }
      if (spell(file, path)) {
        refuse(file, "is the folder of other files");
      }
      files.put(path, file);
      return this;
    }

    public Builder add(String path, String content, String cause) {
      return add(new GeneratedFile(path, content, false, cause));
    }

    public Builder addAll(Collection<GeneratedFile> added) {
      added.forEach(this::add);
      return this;
    }

    /** Notes a spelling; tells whether it was there already. */
    private boolean spell(GeneratedFile file, String path) {
      String known = spellings.putIfAbsent(PathRules.fold(path), path);
      if (known != null && !known.equals(path)) {
        refuse(file, "differs from `" + known + "` only in case");
      }
      return known != null;
    }

    private static void refuse(GeneratedFile file, String fault) {
      throw new IllegalArgumentException(
          "generated path `" + file.path() + "` " + fault + "; caused by " + file.cause());
    }

    public FileTree build() {
      return new FileTree(new TreeMap<>(files));
    }
  }
}
