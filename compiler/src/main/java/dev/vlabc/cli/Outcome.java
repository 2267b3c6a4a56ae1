package dev.vlabc.cli;

import dev.vlabc.cli.view.Summary;
import dev.vlabc.output.Difference;
import dev.vlabc.output.WriteReport;
import java.util.List;

/** What rendering one lab came to. */
sealed interface Outcome {

  /** How the run ends because of it. */
  ExitStatus status();

  /** The lab has faults; nothing was written. */
  record Faulty(Environment environment, Summary summary) implements Outcome {

    @Override
    public ExitStatus status() {
      return ExitStatus.FAULTS;
    }
  }

  /**
   * The files were written, or would be.
   *
   * @param lockChanged whether the lock file was, or would be, written
   * @param dry whether nothing was written
   */
  record Rendered(
      Destination destination, LockFile lock, WriteReport report, boolean lockChanged, boolean dry)
      implements Outcome {

    @Override
    public ExitStatus status() {
      return report.blocked() ? ExitStatus.FAILURE : ExitStatus.OK;
    }
  }

  /**
   * What is there was compared.
   *
   * @param present whether the lab was ever rendered into that folder
   * @param lockDiffers whether the lock file is not the one that the spec needs
   */
  record Compared(
      Destination destination,
      LockFile lock,
      boolean present,
      List<Difference> differences,
      boolean lockDiffers)
      implements Outcome {

    @Override
    public ExitStatus status() {
      return differences.isEmpty() && !lockDiffers ? ExitStatus.OK : ExitStatus.FAULTS;
    }
  }
}
