package dev.vlabc.emit.registry;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A container of a host's registries. Both programs listen on 5000 and keep their data in one
 * place.
 */
final class Service {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int PORT = 5000;
  private static final String DATA = "/var/lib/registry";

  private Service() {}

  /**
   * CNCF Distribution; its image has the programs of Alpine (v3.1, {@code Dockerfile}). It asks for
   * a place to send traces to unless told that there is none.
   */
  static Mapping registry(
      RegistryHost host, String name, int port, String image, Mapping environment) {
    Mapping.Builder all = Mapping.builder().put("OTEL_TRACES_EXPORTER", "none");
    environment.entries().forEach(entry -> all.put(entry.name(), entry.value()));
    return common(host, name, port, image)
        .put("environment", all.build())
        .put(
            "healthcheck",
            Mapping.builder()
                .put(
                    "test",
                    Sequence.ofTexts(
                        List.of(
                            "CMD", "wget", "-q", "--spider", "http://127.0.0.1:" + PORT + "/v2/")))
                .put("interval", "5s")
                .put("timeout", "5s")
                .put("retries", 12)
                .build())
        .build();
  }

  /**
   * Zot, whose image holds nothing that could ask it how it is (v2.1.20, {@code build/Dockerfile}).
   */
  static Mapping zot(RegistryHost host, String name, int port, String image, boolean secret) {
    Mapping.Builder service =
        common(host, name, port, image)
            .put("configs", Sequence.of(List.of(mounted(name, ZotConfig.PATH))));
    if (secret) {
      service.put("secrets", Sequence.of(List.of(mounted(name, ZotConfig.CREDENTIALS))));
    }
    return service.build();
  }

  private static Node mounted(String source, String target) {
    return Mapping.builder().put("source", source).put("target", target).build();
  }

  private static Mapping.Builder common(RegistryHost host, String name, int port, String image) {
    return Mapping.builder()
        .put("image", image)
        .put("restart", "unless-stopped")
        .put("ports", Sequence.ofTexts(List.copyOf(published(host, port))))
        .put("volumes", Sequence.ofTexts(List.of(name + ":" + DATA)));
  }

  /**
   * Where nodes ask, and where the host's own Docker does, which trusts its own address unasked.
   */
  private static SequencedSet<String> published(RegistryHost host, int port) {
    SequencedSet<String> published = new LinkedHashSet<>();
    for (Address address : List.of(host.address(), Address.parse(LOOPBACK).orElseThrow())) {
      published.add(new HostPort(Optional.of(address), port) + ":" + PORT);
    }
    return published;
  }

  /** A text in which Compose replaces nothing. */
  static String literal(String text) {
    return text.replace("$", "$$");
  }
}
