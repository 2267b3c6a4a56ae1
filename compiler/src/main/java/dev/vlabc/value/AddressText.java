package dev.vlabc.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The text forms of addresses: RFC 4291 section 2.2 is read, RFC 5952 is written. */
final class AddressText {

  private static final int GROUPS = 8;
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

  private AddressText() {}

  static Optional<BigInteger> parseV4(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return Optional.empty();
    }
    long number = 0;
    for (String octet : octets) {
      if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
        return Optional.empty();
      }
      number = (number << 8) | Integer.parseInt(octet);
    }
    return Optional.of(BigInteger.valueOf(number));
  }

  static Optional<BigInteger> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true).filter(all -> all.size() == GROUPS).map(AddressText::join);
    }
    Optional<List<Integer>> head = groups(text.substring(0, gap), false);
    Optional<List<Integer>> tail = groups(text.substring(gap + 2), true);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - head.get().size() - tail.get().size();
    if (missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get());
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail.get());
    return Optional.of(join(all));
  }

  /** The groups of one side of a gap; the last of the address may be a dotted quad. */
  private static Optional<List<Integer>> groups(String side, boolean last) {
    List<Integer> found = new ArrayList<>();
    if (side.isEmpty()) {
      return Optional.of(found);
    }
    String[] parts = side.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        found.add(Integer.parseInt(parts[i], 16));
        continue;
      }
      Optional<BigInteger> quad =
          last && i == parts.length - 1 ? parseV4(parts[i]) : Optional.empty();
      if (quad.isEmpty()) {
        return Optional.empty();
      }
      found.add(quad.get().intValue() >>> 16);
      found.add(quad.get().intValue() & 0xffff);
    }
    return Optional.of(found);
  }

  private static BigInteger join(List<Integer> groups) {
    BigInteger number = BigInteger.ZERO;
    for (int group : groups) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return number;
  }

  static String formatV4(BigInteger number) {
    int bits = number.intValue();
    return (bits >>> 24)
        + "."
        + ((bits >>> 16) & 255)
        + "."
        + ((bits >>> 8) & 255)
        + "."
        + (bits & 255);
  }

  static String formatV6(BigInteger number) {
    if (number.shiftRight(32).equals(BigInteger.valueOf(0xffff))) {
      return "::ffff:" + formatV4(number);
    }
    List<Integer> groups = new ArrayList<>();
    for (int i = GROUPS - 1; i >= 0; i--) {
      groups.add(number.shiftRight(16 * i).intValue() & 0xffff);
    }
    OptionalInt gap = longestZeros(groups);
    if (gap.isEmpty()) {
      return hex(groups);
    }
    int from = gap.getAsInt();
    return hex(groups.subList(0, from))
        + "::"
        + hex(groups.subList(from + zerosAt(groups, from), GROUPS));
  }

  /** Where the first of the longest runs of at least two zeros begins. */
  private static OptionalInt longestZeros(List<Integer> groups) {
    int best = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      if (zerosAt(groups, i) > longest) {
        best = i;
        longest = zerosAt(groups, i);
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static int zerosAt(List<Integer> groups, int from) {
    int end = from;
    while (end < GROUPS && groups.get(end) == 0) {
      end++;
    }
    return end - from;
  }

  private static String hex(List<Integer> groups) {
    return String.join(":", groups.stream().map(Integer::toHexString).toList());
  }
}
