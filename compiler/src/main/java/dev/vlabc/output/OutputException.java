package dev.vlabc.output;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** The disk, or another vlabc, does not let this one do its work. The message is a sentence. */
public final class OutputException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Path path;

  public OutputException(Path path, String message) {
    super(message);
    this.path = path;
  }

  private OutputException(Path path, String message, IOException cause) {
    super(message, cause);
    this.path = path;
  }

  /** What became of an I/O failure while doing something, such as "write to", with a folder. */
  static OutputException of(String doing, Path folder, IOException failure) {
    Path path =
        failure instanceof FileSystemException known && known.getFile() != null
            ? Path.of(known.getFile())
            : folder;
    String about = path.equals(folder) ? "" : "`" + path + "`: ";
    return new OutputException(
        path, "cannot " + doing + " `" + folder + "`: " + about + reason(failure), failure);
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "no permission";
      case NoSuchFileException _ -> "no such file";
      case FileSystemException known when known.getReason() != null -> known.getReason();
      default ->
          Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    };
  }

  /** What could not be read or written. */
  public Path path() {
    return path;
  }
}
