package dev.vlabc.value;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version of Kubernetes. */
public record KubernetesVersion(int major, int minor, int patch)
    implements Comparable<KubernetesVersion> {

  private static final String NUMBER = "(0|[1-9][0-9]{0,4})";
  private static final Pattern FORM =
      Pattern.compile("v" + NUMBER + "\\." + NUMBER + "\\." + NUMBER);
  private static final Comparator<KubernetesVersion> ORDER =
      Comparator.comparingInt(KubernetesVersion::major)
          .thenComparingInt(KubernetesVersion::minor)
          .thenComparingInt(KubernetesVersion::patch);

  /** Reads {@code vX.Y.Z} and nothing else. */
  public static Optional<KubernetesVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new KubernetesVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))));
  }

  /** {@code X.Y.Z}, for those who write versions so, such as Gardener. */
  public String withoutV() {
    return major + "." + minor + "." + patch;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + withoutV();
  }
}
