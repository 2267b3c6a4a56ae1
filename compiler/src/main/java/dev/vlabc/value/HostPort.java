package dev.vlabc.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A port of a host, on one of its addresses or on all.
 *
 * @param port 1 to 65535
 */
public record HostPort(Optional<Address> address, int port) {

  public static final int HIGHEST = 65535;

  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  public HostPort {
    if (port < 1 || port > HIGHEST) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  public static HostPort of(int port) {
    return new HostPort(Optional.empty(), port);
  }

  /** Reads {@code [address:]port}; an IPv6 address stands in brackets, and no other does. */
  public static Optional<HostPort> parse(String text) {
    int colon = text.lastIndexOf(':');
    String digits = text.substring(colon + 1);
    if (!PORT.matcher(digits).matches() || Integer.parseInt(digits) > HIGHEST) {
      return Optional.empty();
    }
    int port = Integer.parseInt(digits);
    return colon < 0
        ? Optional.of(of(port))
        : bind(text.substring(0, colon)).map(bind -> new HostPort(Optional.of(bind), port));
  }

  private static Optional<Address> bind(String text) {
    boolean brackets = text.length() > 2 && text.startsWith("[") && text.endsWith("]");
    return Address.parse(brackets ? text.substring(1, text.length() - 1) : text)
        .filter(address -> address.isV4() != brackets);
  }

  /** Whether both cannot be listened on at once; no address and {@code 0.0.0.0} mean every one. */
  public boolean clashesWith(HostPort other) {
    return port == other.port
        && (isEvery(address) || isEvery(other.address) || address.equals(other.address));
  }

  private static boolean isEvery(Optional<Address> address) {
    return address.isEmpty() || address.get().isUnspecified();
  }

  @Override
  public String toString() {
    return address
        .map(bind -> (bind.isV4() ? bind.toString() : "[" + bind + "]") + ":" + port)
        .orElseGet(() -> Integer.toString(port));
  }
}
