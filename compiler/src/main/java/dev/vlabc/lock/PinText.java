package dev.vlabc.lock;

import dev.vlabc.source.Range;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a pin, which stands for itself wherever a merge puts it: {@code network/lab/nodes
 * cluster/spark block 0 at 5} or {@code network/lab/nodes partition/rack name spare at 3}. In
 * names, bytes of UTF-8 that are not printable ASCII, blanks and {@code %} are written as {@code
 * %20}.
 */
final class PinText {

  static final String FORM =
      "`<space> <owner> block <number> at <block>` or `<space> <owner> name <name> at <position>`";

  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\S+) (block|name) (\\S+) at (\\S+)");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-F]{2})+");

  private PinText() {}

  static String format(Pin pin) {
    Pin.Holder holder = pin.holder();
    String what = escape(holder.space()) + " " + escape(holder.owner()) + " " + pin.kind();
    return what + " " + escape(pin.slot()) + " at " + pin.value();
  }

  static Optional<Pin> parse(String text, Optional<Range> at) {
    Matcher line = LINE.matcher(text);
    if (!line.matches() || !ESCAPED.matcher(text).matches()) {
      return Optional.empty();
    }
    Pin.Holder holder = new Pin.Holder(unescape(line.group(1)), unescape(line.group(2)));
    Optional<Long> value = number(line.group(5)).filter(number -> number <= Integer.MAX_VALUE);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int place = value.get().intValue();
    return line.group(3).equals("name")
        ? Optional.of(new Pin.Name(holder, unescape(line.group(4)), place, at))
        : number(line.group(4)).map(ordinal -> new Pin.Block(holder, ordinal, place, at));
  }

  private static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigInteger(text))
            .filter(number -> number.bitLength() < Long.SIZE)
            .map(BigInteger::longValueExact)
        : Optional.empty();
  }

  private static String escape(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f && octet != '%') {
        escaped.append((char) octet);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return escaped.toString();
  }

  private static String unescape(String token) {
    byte[] octets = token.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == '%') {
        plain.write(16 * Character.digit(octets[i + 1], 16) + Character.digit(octets[i + 2], 16));
        i += 2;
      } else {
        plain.write(octets[i]);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
