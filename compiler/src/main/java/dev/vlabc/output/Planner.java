package dev.vlabc.output;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares a tree with a folder and decides what to write; changes nothing. */
final class Planner {

  private static final String BY_HAND = "was changed by hand";

  private final OutputFolder folder;
  private final boolean force;
  private final Manifest next;
  private Manifest old = Manifest.empty();

  /** Checksum by path. */
  private final SortedMap<String, String> deletions = new TreeMap<>();

  /** The paths of deletions by what they are where case is ignored; only looked up. */
  private final Map<String, String> deletedFolded = new HashMap<>();

  private final List<Journal.Rename> renames = new ArrayList<>();
  private final List<String> created = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Refused> overridden = new ArrayList<>();

  private Planner(FileTree tree, OutputFolder folder, boolean force) {
    this.folder = folder;
    this.force = force;
    this.next = Manifest.of(tree);
  }

  static WritePlan plan(FileTree tree, OutputFolder folder, boolean force) throws IOException {
    Planner planner = new Planner(tree, folder, force);
    ManifestFile manifest = ManifestFile.read(folder);
    if (planner.accept(manifest)) {
      planner.compare();
    }
    boolean newManifest = !manifest.holds(planner.next);
    return new WritePlan(planner.journal(), planner.next, newManifest, planner.report());
  }

  /** Whether it is known, or of no account, which files vlabc wrote. */
  private boolean accept(ManifestFile manifest) {
    return switch (manifest) {
      case ManifestFile.Absent _ -> true;
      case ManifestFile.Sound sound -> {
        old = sound.manifest();
        yield true;
      }
      case ManifestFile.Malformed malformed ->
          allowed(
              Manifest.PATH,
              "does not say which files are vlabc's: " + malformed.reason(),
              malformed.replaceable());
    };
  }

  private void compare() throws IOException {
    for (Map.Entry<String, Manifest.Entry> entry : old.entries().entrySet()) {
      if (next.entry(entry.getKey()).isEmpty()) {
        planDeletion(entry.getKey(), entry.getValue());
      }
    }
    for (Map.Entry<String, Manifest.Entry> entry : next.entries().entrySet()) {
      planFile(entry.getKey(), entry.getValue());
    }
  }

  /** A file that is gone, or something else by now, is no longer vlabc's business. */
  private void planDeletion(String path, Manifest.Entry written) throws IOException {
    switch (folder.standing(path)) {
      case Standing.Plain plain -> {
        if (plain.sha256().equals(written.sha256())
            || allowed(path, BY_HAND + " and is no longer generated", true)) {
          deletions.put(path, plain.sha256());
          deletedFolded.put(PathRules.fold(path), path);
        }
      }
      case Standing.Foreign foreign -> allowed(path, foreign.what(), true);
      case Standing.Nothing _, Standing.BelowFile _, Standing.Folder _ -> {}
    }
  }

  private void planFile(String path, Manifest.Entry wanted) throws IOException {
    switch (folder.standing(path)) {
      case Standing.Nothing _ -> create(path);
      case Standing.BelowFile below -> {
        if (deletions.containsKey(below.file())
            || allowed(path, "needs a folder where `" + below.file() + "` is a file", false)) {
          create(path);
        }
      }
      case Standing.Folder _ -> {
        if (deletions.keySet().containsAll(folder.leaves(path))
            || allowed(path, "is a folder", false)) {
          create(path);
        }
      }
      case Standing.Foreign foreign -> allowed(path, foreign.what(), false);
      case Standing.Plain plain -> {
        if (goesFirst(path)) {
          create(path);
        } else {
          planOver(path, wanted, plain);
        }
      }
    }
  }

  /** Whether what stands there is a file to be deleted, under a name that differs only in case. */
  private boolean goesFirst(String path) throws IOException {
    String other = deletedFolded.get(PathRules.fold(path));
    return other != null && Files.isSameFile(folder.file(path), folder.file(other));
  }

  private void planOver(String path, Manifest.Entry wanted, Standing.Plain found) {
    boolean sameMode = !folder.posix() || found.executable() == wanted.executable();
    if (found.sha256().equals(wanted.sha256())) {
      if (sameMode) {
        unchanged.add(path);
      } else {
        change(path, found);
      }
      return;
    }
    Optional<String> written = old.entry(path).map(Manifest.Entry::sha256);
    if (written.equals(Optional.of(found.sha256()))
        || allowed(path, written.isPresent() ? BY_HAND : "was not written by vlabc", true)) {
      change(path, found);
    }
  }

  private void create(String path) {
    created.add(path);
    rename(path, "");
  }

  private void change(String path, Standing.Plain found) {
    changed.add(path);
    rename(path, found.sha256());
  }

  private void rename(String path, String before) {
    renames.add(new Journal.Rename(path, Integer.toString(renames.size()), before));
  }

  private boolean allowed(String path, String reason, boolean forceable) {
    boolean allowed = force && forceable;
    (allowed ? overridden : refused).add(new Refused(path, reason, forceable));
    return allowed;
  }

  private Journal journal() {
    List<Journal.Deletion> gone = new ArrayList<>();
    deletions.forEach((path, before) -> gone.add(new Journal.Deletion(path, before)));
    return new Journal(gone, renames);
  }

  private WriteReport report() {
    return new WriteReport(
        created, changed, List.copyOf(deletions.keySet()), unchanged, refused, overridden);
  }
}
