package dev.vlabc.emit.overlay;

import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of manifests of the user's own, below {@code overlays/}.
 *
 * @param name as the spec has it
 * @param files path in the folder to bytes
 */
public record ManifestFolder(String name, SortedMap<String, byte[]> files) {

  /** The names by which kustomize knows a folder's own list. */
  private static final Set<String> LISTS =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  /** All that is in it; nothing where there is no such folder. */
  public static ManifestFolder read(Workspace environment, String name) {
    String folder = Absent.OVERLAYS + "/" + name;
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : environment.list(folder)) {
      environment
          .read(path)
          .ifPresent(bytes -> files.put(path.substring(folder.length() + 1), bytes));
    }
    return new ManifestFolder(name, files);
  }

  /** What Kubernetes may call something that is called after it. */
  public String slug() {
    return name.replace('/', '-');
  }

  /** Whether it says itself what of it is applied. */
  public boolean hasList() {
    return files.keySet().stream().anyMatch(LISTS::contains);
  }

  /** What is applied where it does not say: manifests, and folders that say for themselves. */
  public List<String> resources() {
    SortedSet<String> listing = new TreeSet<>();
    for (String path : files.keySet()) {
      int slash = path.lastIndexOf('/');
      if (slash > 0 && LISTS.contains(path.substring(slash + 1))) {
        listing.add(path.substring(0, slash));
      }
    }
    SortedSet<String> resources = new TreeSet<>();
    for (String path : files.keySet()) {
      List<String> above = listing.stream().filter(list -> path.startsWith(list + "/")).toList();
      if (!above.isEmpty()) {
        resources.add(above.getFirst());
      } else if (isYaml(path)) {
        resources.add(path);
      }
    }
    return new ArrayList<>(resources);
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /** Reports what of it is not YAML. */
  void check(Workspace environment, Diagnostics diagnostics) {
    files.forEach(
        (path, bytes) -> {
          if (isYaml(path)) {
            String shown = environment.display(Absent.OVERLAYS + "/" + name + "/" + path);
            Diagnostics found = new Diagnostics();
            YamlReader.decode(shown, bytes, found).ifPresent(file -> Documents.of(file, found));
            found.sorted().stream().filter(ManifestFolder::isWrong).forEach(diagnostics::add);
          }
        });
  }

  /** What a lab may not use, Kubernetes still may. */
  private static boolean isWrong(dev.vlabc.diagnostic.Diagnostic found) {
    return switch (found.code()) {
      case VL0101, VL0102 -> true;
      default -> false;
    };
  }
}
