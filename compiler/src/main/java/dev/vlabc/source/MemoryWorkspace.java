package dev.vlabc.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that exist nowhere else. */
public final class MemoryWorkspace implements Workspace {

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * @param texts path to text, which is kept as UTF-8
   */
  public MemoryWorkspace(Map<String, String> texts) {
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public SortedSet<String> list(String folder) {
    SortedSet<String> found = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(folder + "/")) {
        found.add(path);
      }
    }
    return found;
  }

  @Override
  public String display(String path) {
    return path;
  }
}
