package dev.vlabc.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A file that vlabc generates: where, what, and what in the spec or the catalog caused it. */
public final class GeneratedFile {

  private final String path;
  private final byte[] content;
  private final boolean executable;
  private final String cause;

  /**
   * @param path relative to the folder of the lab's output, with forward slashes
   * @param cause a place such as {@code environments/quickstart/lab.yaml:21:9}
   */
  public GeneratedFile(String path, byte[] content, boolean executable, String cause) {
    this.path = path;
    this.content = content.clone();
    this.executable = executable;
    this.cause = cause;
  }

  /** The same from a text, which is kept as UTF-8. */
  public GeneratedFile(String path, String content, boolean executable, String cause) {
    this(path, content.getBytes(StandardCharsets.UTF_8), executable, cause);
  }

  public String path() {
    return path;
  }

  public byte[] content() {
    return content.clone();
  }

  /** The content read as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The checksum of the content. */
  String sha256() {
    return Sha256.of(content);
  }

  public boolean executable() {
    return executable;
  }

  public String cause() {
    return cause;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && file.path.equals(path)
        && Arrays.equals(file.content, content)
        && file.executable == executable
        && file.cause.equals(cause);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, Arrays.hashCode(content), executable, cause);
  }

  @Override
  public String toString() {
    return path;
  }
}
