package dev.vlabc.review;

import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.util.Locale;
import java.util.Optional;

/**
 * A value that is looked for. A value of the plan holds it where it is the same, where it has it
 * for a whole word, as {@code spark/gardener} has {@code spark}, and, of an address, where it is a
 * prefix or a range around it. Numbers are only looked for as a whole.
 */
final class Sought {

  private final String text;
  private final boolean number;
  private final Optional<Address> address;

  Sought(String term) {
    this.text = term.toLowerCase(Locale.ROOT);
    this.number = term.chars().allMatch(c -> c >= '0' && c <= '9');
    this.address = Address.parse(term);
  }

  boolean in(String value) {
    String folded = value.toLowerCase(Locale.ROOT);
    return folded.equals(text) || (!number && hasWord(folded)) || isAround(value);
  }

  private boolean hasWord(String value) {
    int at = text.isEmpty() ? -1 : value.indexOf(text);
    while (at >= 0) {
      int end = at + text.length();
      boolean starts = at == 0 || !isPart(value.charAt(at - 1));
      boolean ends = end == value.length() || !isPart(value.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = value.indexOf(text, at + 1);
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private boolean isAround(String value) {
    return address.isPresent() && isAround(value, address.get());
  }

  private static boolean isAround(String value, Address address) {
    return Address.parse(value).filter(address::equals).isPresent()
        || Prefix.parse(value).filter(prefix -> prefix.contains(address)).isPresent()
        || AddressRange.parse(value).filter(range -> range.contains(address)).isPresent();
  }
}
