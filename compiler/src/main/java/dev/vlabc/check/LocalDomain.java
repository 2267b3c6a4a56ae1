package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;

/** {@code .local} belongs to multicast DNS (RFC 6762): resolvers do not ask a server for it. */
final class LocalDomain implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    String domain = facts.plan().domain();
    if (domain.endsWith(".local")) {
      String mended = domain.substring(0, domain.length() - "local".length()) + "internal";
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0601,
                  facts.place("domain"),
                  "many resolvers never ask a DNS server for names under `.local`")
              .help("write `domain: " + mended + "`"));
    }
  }
}
