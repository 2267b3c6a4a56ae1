package dev.vlabc.emit.scan;

import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what looks like a secret in rendered files: private keys, keys and tokens by the way they
 * begin, and Kubernetes Secrets that are not encrypted. It goes over the bytes once; what it cannot
 * know by its look, such as a password in a text, it does not find.
 */
public final class SecretScan {

  /**
   * How a secret begins, and what must follow.
   *
   * @param least how many letters, digits and the like at least
   */
  private record Mark(String what, String begin, int least) {}

  private static final String PEM = "-----BEGIN ";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final int LONGEST_LABEL = 40;

  private static final List<Mark> MARKS =
      List.of(
          new Mark("a key of age", "AGE-SECRET-KEY-", 20),
          new Mark("the key of a kubeconfig", "client-key-data: ", 20),
          new Mark("the token of a kubeconfig", "token: eyJ", 20),
          new Mark("a token of GitHub", "ghp_", 30),
          new Mark("a token of GitHub", "gho_", 30),
          new Mark("a token of GitHub", "ghs_", 30),
          new Mark("a token of GitHub", "ghu_", 30),
          new Mark("a token of GitHub", "github_pat_", 30),
          new Mark("a token of GitLab", "glpat-", 20),
          new Mark("a token of Docker Hub", "dckr_pat_", 20),
          new Mark("a key of AWS", "AKIA", 16),
          new Mark("a token of Slack", "xoxb-", 20));

  /** By the first byte of what it begins with; most bytes begin nothing. */
  private static final Mark[][] BY_FIRST = byFirst();

  private SecretScan() {}

  /**
   * Something that looks like a secret.
   *
   * @param line of the file, from 1
   */
  public record Finding(GeneratedFile file, int line, String what) {}

  /** The first of each file, in the order of the tree. */
  public static List<Finding> of(FileTree tree) {
    List<Finding> found = new ArrayList<>();
    for (GeneratedFile file : tree.files()) {
      first(file).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Finding> first(GeneratedFile file) {
    byte[] content = file.content();
    SecretObject object = new SecretObject();
    int line = 1;
    for (int at = 0; at < content.length; at++) {
      if (at == 0 || content[at - 1] == '\n') {
        line += at == 0 ? 0 : 1;
        if (object.isPlain(content, at)) {
          return Optional.of(new Finding(file, line, "a Kubernetes Secret that is not encrypted"));
        }
      }
      Optional<String> what = begins(content, at);
      if (what.isPresent()) {
        return Optional.of(new Finding(file, line, what.get()));
      }
    }
    return Optional.empty();
  }

  /** What begins there, if anything. */
  private static Optional<String> begins(byte[] content, int at) {
    byte first = content[at];
    if (first == '-') {
      return isPrivateKey(content, at) ? Optional.of("a private key") : Optional.empty();
    }
    Mark[] marks = first < 0 ? new Mark[0] : BY_FIRST[first];
    for (Mark mark : marks) {
      if (has(content, at, mark.begin())
          && (at == 0 || !isWord(content[at - 1]))
          && payload(content, at + mark.begin().length()) >= mark.least()) {
        return Optional.of(mark.what());
      }
    }
    return Optional.empty();
  }

  private static boolean isPrivateKey(byte[] content, int at) {
    if (!has(content, at, PEM)) {
      return false;
    }
    int end = Math.min(content.length, at + PEM.length() + LONGEST_LABEL);
    for (int next = at + PEM.length(); next < end && content[next] != '\n'; next++) {
      if (has(content, next, PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether that text, which is ASCII, stands there. */
  static boolean has(byte[] content, int at, String text) {
    if (at + text.length() > content.length) {
      return false;
    }
    for (int index = 0; index < text.length(); index++) {
      if (content[at + index] != text.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private static int payload(byte[] content, int from) {
    int at = from;
    while (at < content.length && isPayload(content[at])) {
      at++;
    }
    return at - from;
  }

  private static boolean isPayload(byte b) {
    return isWord(b) || "-+/=".indexOf(b) >= 0;
  }

  private static boolean isWord(byte b) {
    return isIn(b, 'a', 'z') || isIn(b, 'A', 'Z') || isIn(b, '0', '9') || b == '_';
  }

  private static boolean isIn(byte b, char first, char last) {
    return b >= first && b <= last;
  }

  private static Mark[][] byFirst() {
    Mark[][] marks = new Mark[128][];
    for (int first = 0; first < marks.length; first++) {
      int letter = first;
      marks[first] =
          MARKS.stream().filter(mark -> mark.begin().charAt(0) == letter).toArray(Mark[]::new);
    }
    return marks;
  }
}
