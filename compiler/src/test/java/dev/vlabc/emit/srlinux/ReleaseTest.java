package dev.vlabc.emit.srlinux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

  /**
   * Which words a release knows is Nokia's: {@code srl_nokia-routing-policy}, v24.10.1, v25.3.1.
   */
  @ParameterizedTest
  @CsvSource({
    "ghcr.io/nokia/srlinux:24.10.1, prefix-set",
    "ghcr.io/nokia/srlinux:24.3, prefix-set",
    "registry.lan:5000/srlinux:v24.10.2-357, prefix-set",
    "ghcr.io/nokia/srlinux:25.3.1, prefix prefix-set",
    "ghcr.io/nokia/srlinux:latest, prefix prefix-set",
    "registry.lan:5000/srlinux, prefix prefix-set"
  })
  void saysHowAPolicyLooksAtPrefixes(String image, String words) {
    assertEquals(words, Release.of(image).words().prefixSet());
  }

  @ParameterizedTest
  @CsvSource({
    "e1-1, ethernet-1/1",
    "e2-58, ethernet-2/58",
    "e1-49-2, ethernet-1/49/2",
    "ethernet-1/7, ethernet-1/7"
  })
  void callsPortsAsSrLinuxDoes(String port, String name) {
    assertEquals(name, PortName.of(port));
  }
}
