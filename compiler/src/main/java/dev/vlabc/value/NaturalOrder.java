package dev.vlabc.value;

import java.util.Comparator;

/**
 * The order in which people count: runs of ASCII digits compare by value, so that {@code leaf-2}
 * comes before {@code leaf-10}. Total and consistent with equality: texts that differ only in
 * leading zeros compare as plain texts.
 */
public enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int i = difference(a, b);
    int j = i;
    while (i < a.length() && j < b.length()) {
      int order;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        order = compareNumbers(a, i, endA, b, j, endB);
        i = endA;
        j = endB;
      } else {
        order = Character.compare(a.charAt(i++), b.charAt(j++));
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  /** Where the texts begin to differ, or where the digits begin within which they do. */
  private static int difference(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int at = 0;
    while (at < shorter && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    while (at > 0 && isDigit(a.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    int fromA = skipZeros(a, i, endA);
    int fromB = skipZeros(b, j, endB);
    int order = Integer.compare(endA - fromA, endB - fromB);
    for (int k = 0; order == 0 && fromA + k < endA; k++) {
      order = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
    }
    return order;
  }

  private static int skipZeros(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
