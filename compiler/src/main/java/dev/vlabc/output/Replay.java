package dev.vlabc.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Does what a journal says. May be cut off anywhere and done again from the start: a step that has
 * been taken already is passed over.
 */
final class Replay {

  /** The name of the new manifest in the stage; absent there where the old one stays. */
  static final String STAGED_MANIFEST = "manifest.json";

  private final OutputFolder folder;
  private final List<String> kept = new ArrayList<>();

  /** Folders that files were put into; large trees have many files in few. */
  private final Set<String> folders = new HashSet<>();

  private Replay(OutputFolder folder) {
    this.folder = folder;
  }

  /**
   * Returns the paths that were left alone because someone changed them after the plan was made.
   */
  static List<String> run(Journal journal, OutputFolder folder) throws IOException {
    Replay replay = new Replay(folder);
    List<Journal.Rename> postponed = new ArrayList<>();
    for (Journal.Rename rename : journal.renames()) {
      if (!replay.rename(rename)) {
        postponed.add(rename);
      }
    }
    for (Journal.Deletion deletion : journal.deletions()) {
      replay.delete(deletion);
    }
    for (Journal.Deletion deletion : journal.deletions()) {
      replay.prune(deletion.path());
    }
    for (Journal.Rename rename : postponed) {
      if (!replay.rename(rename)) {
        replay.kept.add(rename.path());
      }
    }
    replay.moveStaged(STAGED_MANIFEST, folder.manifest());
    Files.deleteIfExists(folder.journal());
    folder.dropStage();
    return List.copyOf(replay.kept);
  }

  private void delete(Journal.Deletion deletion) throws IOException {
    Standing standing = folder.standing(deletion.path());
    if (unchanged(standing, deletion.before())) {
      Files.delete(folder.file(deletion.path()));
    } else if (!(standing instanceof Standing.Nothing)) {
      kept.add(deletion.path());
    }
  }

  /** Removes the folders above a deleted file, as far as they are empty now. */
  private void prune(String path) throws IOException {
    folders.clear();
    for (String above : PathRules.folders(path).reversed()) {
      Standing standing = folder.standing(above);
      if (standing instanceof Standing.Nothing) {
        continue;
      }
      if (!(standing instanceof Standing.Folder) || !deleteEmpty(folder.file(above))) {
        return;
      }
    }
  }

  /** Whether the folder was empty and is gone. */
  static boolean deleteEmpty(Path folder) throws IOException {
    try {
      return Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  /** Whether the file is in its place; if not, something else is still, or again, there. */
  private boolean rename(Journal.Rename rename) throws IOException {
    Path staged = folder.stage().resolve(rename.staged());
    if (OutputFolder.attributes(staged).isEmpty()) {
      return true;
    }
    if (!unchanged(folder.standing(rename.path(), folders), rename.before())) {
      return false;
    }
    Path target = folder.file(rename.path());
    List<String> above = PathRules.folders(rename.path());
    if (!folders.containsAll(above)) {
      Files.createDirectories(target.getParent());
      folders.addAll(above);
    }
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private void moveStaged(String staged, Path target) throws IOException {
    Path file = folder.stage().resolve(staged);
    if (OutputFolder.attributes(file).isPresent()) {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean unchanged(Standing standing, String before) {
    return before.isEmpty()
        ? standing instanceof Standing.Nothing
        : standing instanceof Standing.Plain plain && plain.sha256().equals(before);
  }
}
