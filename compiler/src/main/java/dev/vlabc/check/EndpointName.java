package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.value.DnsName;

/** The names of APIs are names that DNS can hold (RFC 1123). */
final class EndpointName implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts
        .plan()
        .clusters()
        .forEach(
            (cluster, planned) -> {
              String name = planned.endpoint().name();
              DnsName.fault(name)
                  .ifPresent(
                      fault ->
                          diagnostics.add(
                              Diagnostic.of(
                                      Code.VL0504,
                                      facts.place("clusters", cluster, "endpoint", "name"),
                                      "`" + name + "` is not a DNS name: it " + fault)
                                  .help("shorten `domain`, or write `endpoint: {name: …}`")));
            });
  }
}
