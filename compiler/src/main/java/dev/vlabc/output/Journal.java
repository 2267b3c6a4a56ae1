package dev.vlabc.output;

import dev.vlabc.data.JsonWriter;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a write is about to do with files that are all staged: once it is on the disk, the write
 * happens, if not by the process that began it then by the next. A step is taken only where the
 * disk is still as the plan saw it, so that an edit made between a crash and its repair is not
 * lost.
 *
 * <p>Renames come first, so that nothing is lost where they fail; then deletions; then the renames
 * that had to wait, since a file may give way to a folder of its name or the other way round; the
 * new manifest last. All this guards against the end of a process, not of the machine.
 */
public record Journal(List<Deletion> deletions, List<Rename> renames) {

  private static final int VERSION = 1;
  private static final String NOTHING = "";

  /** Takes away the file that has this checksum. */
  public record Deletion(String path, String before) {}

  /**
   * Puts a staged file into its place.
   *
   * @param staged its name in the stage
   * @param before the checksum of what it replaces; empty where nothing is there
   */
  public record Rename(String path, String staged, String before) {}

  public Journal {
    deletions = List.copyOf(deletions);
    renames = List.copyOf(renames);
  }

  /**
   * Finishes the write that another process began in a folder and did not live to end; does nothing
   * where there is none. Every command that reads generated files calls it first.
   *
   * @return whether there was such a write
   * @throws OutputException if it cannot be finished
   */
  public static boolean finish(Path folder) {
    OutputFolder output = new OutputFolder(folder);
    try {
      output.checkOwn();
      if (OutputFolder.attributes(output.journal()).isEmpty()
          && OutputFolder.attributes(output.stage()).isEmpty()) {
        return false;
      }
      try (FolderLock _ = FolderLock.acquire(output)) {
        return finish(output);
      }
    } catch (IOException e) {
      throw OutputException.of("finish the last write to", folder, e);
    }
  }

  /** The same for those who hold the lock. */
  static boolean finish(OutputFolder folder) throws IOException {
    boolean found = OutputFolder.attributes(folder.journal()).isPresent();
    if (found) {
      Replay.run(read(folder), folder);
    } else {
      folder.dropStage();
    }
    return found;
  }

  private static Journal read(OutputFolder folder) throws IOException {
    Path file = folder.journal();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw malformed(folder, "it is not a file");
    }
    try {
      return parse(Files.readString(file));
    } catch (MalformedNotesException e) {
      throw malformed(folder, e.reason());
    }
  }

  private static OutputException malformed(OutputFolder folder, String what) {
    return new OutputException(
        folder.journal(),
        "cannot finish the last write to `"
            + folder.root()
            + "`: `"
            + folder.journal()
            + "` is no journal of vlabc ("
            + what
            + "); delete it and run this again");
  }

  static Journal parse(String text) throws MalformedNotesException {
    Notes notes = Notes.parse(text, VERSION);
    List<Deletion> deletions = new ArrayList<>();
    for (Node item : notes.list("deletions")) {
      Notes fields = Notes.of(item);
      deletions.add(new Deletion(fields.path("path"), fields.checksum("before")));
    }
    List<Rename> renames = new ArrayList<>();
    for (Node item : notes.list("renames")) {
      renames.add(rename(Notes.of(item)));
    }
    return new Journal(deletions, renames);
  }

  private static Rename rename(Notes fields) throws MalformedNotesException {
    String staged = fields.text("staged");
    if (!staged.matches("[0-9]{1,9}")) {
      throw new MalformedNotesException("it names a staged file `" + staged + "`");
    }
    boolean fresh = fields.text("before").equals(NOTHING);
    return new Rename(fields.path("path"), staged, fresh ? NOTHING : fields.checksum("before"));
  }

  /** The text that {@link #parse} reads. */
  String text() {
    List<Mapping> removed = new ArrayList<>();
    for (Deletion deletion : deletions) {
      removed.add(entry(deletion.path(), deletion.before()).build());
    }
    List<Mapping> renamed = new ArrayList<>();
    for (Rename rename : renames) {
      renamed.add(entry(rename.path(), rename.before()).put("staged", rename.staged()).build());
    }
    return JsonWriter.write(
        Notes.builder(VERSION)
            .put("deletions", Sequence.of(removed))
            .put("renames", Sequence.of(renamed))
            .build());
  }

  private static Mapping.Builder entry(String path, String before) {
    return Mapping.builder().put("path", path).put("before", before);
  }
}
