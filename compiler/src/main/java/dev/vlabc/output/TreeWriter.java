package dev.vlabc.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a tree on the disk, all of it or nothing. Only files that vlabc wrote, and that nobody
 * changed since, are overwritten or deleted; all others in the folder are left alone.
 */
public final class TreeWriter {

  private TreeWriter() {}

  /**
   * Makes the generated files in a folder those of a tree. A write that an earlier process did not
   * live to end is finished first.
   *
   * @param force also over files that were changed by hand or that vlabc did not write
   * @throws OutputException if the disk refuses, or another vlabc is writing there
   */
  public static WriteReport write(FileTree tree, Path folder, boolean force) {
    OutputFolder output = new OutputFolder(folder);
    try (FolderLock _ = FolderLock.acquire(output)) {
      Journal.finish(output);
      WritePlan plan = Planner.plan(tree, output, force);
      if (plan.report().blocked() || plan.isEmpty()) {
        return plan.report();
      }
      stage(plan, tree, output);
      return reportKept(plan.report(), Replay.run(plan.journal(), output));
    } catch (IOException e) {
      throw OutputException.of("write to", folder, e);
    }
  }

  /**
   * What {@link #write} would report, without writing. A write that was not ended is not finished:
   * call {@link Journal#finish} before.
   *
   * @throws OutputException if the disk refuses
   */
  public static WriteReport preview(FileTree tree, Path folder, boolean force) {
    try {
      return Planner.plan(tree, new OutputFolder(folder), force).report();
    } catch (IOException e) {
      throw OutputException.of("read", folder, e);
    }
  }

  /** From the moment when the journal has its name, the write happens. */
  static void stage(WritePlan plan, FileTree tree, OutputFolder folder) throws IOException {
    try {
      Files.createDirectory(folder.stage());
      for (Journal.Rename rename : plan.journal().renames()) {
        GeneratedFile file = tree.get(rename.path()).orElseThrow();
        stage(rename.staged(), file.content(), file.executable(), folder);
      }
      if (plan.newManifest()) {
        stage(Replay.STAGED_MANIFEST, utf8(plan.next().text()), false, folder);
      }
      Path journal = stage("journal.json", utf8(plan.journal().text()), false, folder);
      Files.move(journal, folder.journal(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      abandon(folder, e);
      throw e;
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path stage(String name, byte[] content, boolean executable, OutputFolder folder)
      throws IOException {
    Path staged = folder.stage().resolve(name);
    Files.write(staged, content);
    folder.setMode(staged, executable);
    return staged;
  }

  private static void abandon(OutputFolder folder, IOException cause) {
    try {
      folder.dropStage();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static WriteReport reportKept(WriteReport report, List<String> kept) {
    List<Refused> refused = new ArrayList<>();
    for (String path : kept) {
      refused.add(new Refused(path, "was changed while vlabc was writing", true));
    }
    return refused.isEmpty() ? report : report.withRefused(refused);
  }
}
