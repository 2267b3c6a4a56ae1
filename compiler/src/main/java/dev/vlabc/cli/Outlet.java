package dev.vlabc.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A stream of this process. Readers may go away, as {@code head} does: then nothing more is written
 * and nothing is said. A disk that is full is another matter.
 */
final class Outlet extends FilterOutputStream {

  private boolean abandoned;

  Outlet(OutputStream stream) {
    super(stream);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (abandoned) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      abandoned = true;
      if (!hasNoReader(e)) {
        throw new FailureException("cannot write the result", e);
      }
    }
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  private static boolean hasNoReader(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
