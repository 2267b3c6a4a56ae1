package dev.vlabc.tests.live;

import dev.vlabc.tests.corpus.Labs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that brings a lab up, and would hold it for ever: {@code FOLDER MARK SIGN}. It makes
 * the folder SIGN when all nodes are there.
 */
final class WorldHolder {

  private WorldHolder() {}

  /** Started by {@link WorldEndsTest}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    try (LiveLab _ = LiveLab.started(Labs.live("written-out"), folder, args[1])) {
      Files.createDirectory(Path.of(args[2]));
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
