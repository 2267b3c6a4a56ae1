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

  private final String shown;

  /**
   * @param texts path to text, which is kept as UTF-8
   */
  public MemoryWorkspace(Map<String, String> texts) {
    this("", texts);
  }

  /**
   * @param shown what stands before the paths where people read them; empty: nothing
   * @param texts path to text, which is kept as UTF-8
   */
  public MemoryWorkspace(String shown, Map<String, String> texts) {
    this.shown = shown;
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
    return shown.isEmpty() ? path : shown + "/" + path;
  }
}
