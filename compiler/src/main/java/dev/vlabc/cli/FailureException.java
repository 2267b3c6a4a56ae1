package dev.vlabc.cli;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Something outside the lab stops the run. The message is all that people need to know. */
final class FailureException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  FailureException(String message) {
    super(message);
  }

  /** What became of an I/O failure while doing something, such as "cannot read x". */
  FailureException(String doing, IOException failure) {
    super(doing + ": " + reason(failure), failure);
  }

  /** An I/O failure in plain words. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "no permission";
      case NoSuchFileException _ -> "no such file";
      case FileSystemException known when known.getReason() != null -> known.getReason();
      default ->
          Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    };
  }
}
