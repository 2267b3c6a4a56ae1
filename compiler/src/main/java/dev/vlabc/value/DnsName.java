package dev.vlabc.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A host name after RFC 1123, in lower case as Kubernetes wants it, without a final dot.
 *
 * @param text labels of at most 63 characters joined by dots, at most 253 in all
 */
public record DnsName(String text) implements Comparable<DnsName> {

  public static final int LONGEST_LABEL = 63;
  public static final int LONGEST_NAME = 253;

  public DnsName {
    fault(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("not a host name, it " + fault + ": " + text);
            });
  }

  public static Optional<DnsName> parse(String text) {
    return fault(text).isPresent() ? Optional.empty() : Optional.of(new DnsName(text));
  }

  /**
   * What keeps a text from being a host name, in words that follow on "it": {@code has an empty
   * label}. Empty where nothing does.
   */
  public static Optional<String> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of("is empty");
    }
    if (text.length() > LONGEST_NAME) {
      return Optional.of("has " + text.length() + " characters, more than " + LONGEST_NAME);
    }
    if (text.endsWith(".")) {
      return Optional.of("ends with a dot");
    }
    List<String> labels = Arrays.asList(text.split("\\.", -1));
    return Stream.concat(
            labels.stream().map(DnsName::labelFault).flatMap(Optional::stream),
            digitsFault(labels.getLast()).stream())
        .findFirst();
  }

  /** RFC 1123 section 2.1: what ends in a number may be read as an address. */
  private static Optional<String> digitsFault(String last) {
    return last.chars().allMatch(DnsName::isDigit)
        ? Optional.of("ends in a label of digits only")
        : Optional.empty();
  }

  /** What keeps a text from being one label of a host name; see {@link #fault}. */
  public static Optional<String> labelFault(String label) {
    if (label.isEmpty()) {
      return Optional.of("has an empty label");
    }
    if (label.length() > LONGEST_LABEL) {
      return Optional.of(
          "has a label of " + label.length() + " characters, more than " + LONGEST_LABEL);
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Optional.of("has a label that starts or ends with `-`");
    }
    return label
        .codePoints()
        .mapToObj(DnsName::characterFault)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> characterFault(int character) {
    if (character >= 'A' && character <= 'Z') {
      return Optional.of("has an upper-case letter");
    }
    boolean allowed =
        (character >= 'a' && character <= 'z') || isDigit(character) || character == '-';
    return allowed
        ? Optional.empty()
        : Optional.of("has a character other than `a`-`z`, `0`-`9` and `-`");
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  public List<String> labels() {
    return List.of(text.split("\\."));
  }

  /** Whether it is that name or stands below it. */
  public boolean isWithin(DnsName domain) {
    return text.equals(domain.text) || text.endsWith("." + domain.text);
  }

  @Override
  public int compareTo(DnsName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
