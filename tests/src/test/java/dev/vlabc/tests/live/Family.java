package dev.vlabc.tests.live;

/** An address family. */
enum Family {
  V4("ipv4Unicast", "ipv4", "-4", 28),
  V6("ipv6Unicast", "ipv6", "-6", 48);

  /** FRR's name for it in a summary. */
  final String in;

  /** FRR's name for it in a command. */
  final String shown;

  /** Of ip and ping. */
  final String flag;

  /** Bytes of an echo request that are not its payload. */
  final int headers;

  Family(String in, String shown, String flag, int headers) {
    this.in = in;
    this.shown = shown;
    this.flag = flag;
    this.headers = headers;
  }
}
