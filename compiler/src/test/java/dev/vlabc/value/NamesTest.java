package dev.vlabc.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, host names, ports, and the order of names. */
class NamesTest {

  @Test
  void versionsAreReadAndCompared() {
    KubernetesVersion version = KubernetesVersion.parse("v1.34.10").orElseThrow();
    assertEquals(34, version.minor());
    assertEquals("v1.34.10", version.toString());
    assertEquals("1.34.10", version.withoutV());
    assertTrue(version.compareTo(KubernetesVersion.parse("v1.34.9").orElseThrow()) > 0);
    assertTrue(version.compareTo(KubernetesVersion.parse("v1.35.0").orElseThrow()) < 0);
    assertTrue(version.compareTo(KubernetesVersion.parse("v2.0.0").orElseThrow()) < 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v",
        "1.34.3",
        "v1.34",
        "v1.34.3.4",
        "v01.34.3",
        "v1.034.3",
        "v1.34.3-rc.1",
        "v1.34.3+k3s1",
        "V1.34.3",
        "v1.34.x",
        "v1.34.99999999999",
        " v1.34.3",
        "v-1.34.3"
      })
  void anythingElseIsNoVersion(String text) {
    assertEquals(Optional.empty(), KubernetesVersion.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "virtual-lab.internal",
        "0x.example",
        "3com.example",
        "xn--bcher-kva.example"
      })
  void hostNames(String text) {
    assertEquals(Optional.empty(), DnsName.fault(text));
    assertEquals(text, DnsName.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "., ends with a dot",
    "a., ends with a dot",
    "a..b, has an empty label",
    ".a, has an empty label",
    "-a.b, has a label that starts or ends with `-`",
    "a-.b, has a label that starts or ends with `-`",
    "A.b, has an upper-case letter",
    "a_b, 'has a character other than `a`-`z`, `0`-`9` and `-`'",
    "*.b, 'has a character other than `a`-`z`, `0`-`9` and `-`'",
    "a b, 'has a character other than `a`-`z`, `0`-`9` and `-`'",
    "bücher.example, 'has a character other than `a`-`z`, `0`-`9` and `-`'",
    "10.0.0.1, ends in a label of digits only",
    "12, ends in a label of digits only",
  })
  void faultsOfHostNames(String text, String fault) {
    assertEquals(Optional.of(fault), DnsName.fault(text));
    assertEquals(Optional.empty(), DnsName.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new DnsName(text));
  }

  @Test
  void lengthsOfHostNames() {
    String label = "a".repeat(63);
    assertEquals(Optional.empty(), DnsName.fault(label));
    assertEquals(
        Optional.of("has a label of 64 characters, more than 63"), DnsName.fault(label + "a"));
    String longest = String.join(".", label, label, label, "a".repeat(61));
    assertEquals(Optional.empty(), DnsName.fault(longest));
    assertEquals(Optional.of("has 254 characters, more than 253"), DnsName.fault(longest + "a"));
    assertEquals(Optional.empty(), DnsName.labelFault("07"));
  }

  @Test
  void domainsHoldTheirNames() {
    DnsName domain = DnsName.parse("lab.internal").orElseThrow();
    assertTrue(DnsName.parse("api.lab.internal").orElseThrow().isWithin(domain));
    assertTrue(domain.isWithin(domain));
    assertFalse(DnsName.parse("mylab.internal").orElseThrow().isWithin(domain));
    assertEquals(List.of("lab", "internal"), domain.labels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "8443", "65535", "127.0.0.1:8443", "[::1]:8443", "0.0.0.0:1"})
  void ports(String text) {
    assertEquals(text, HostPort.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "65536",
        "99999",
        "08",
        "+1",
        "-1",
        "1.5",
        ":80",
        "127.0.0.1:",
        "localhost:80",
        "::1:80",
        "[127.0.0.1]:80",
        "[]:80",
        "[::1]",
        "[::1]80",
        "127.0.0.1:0",
        "80:80",
        "80/tcp",
        "[fe80::1%eth0]:80",
        "[:80",
        "]:80"
      })
  void anythingElseIsNoPort(String text) {
    assertEquals(Optional.empty(), HostPort.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80, true",
    "80, 81, false",
    "80, 10.0.0.1:80, true",
    "0.0.0.0:80, 10.0.0.1:80, true",
    "10.0.0.1:80, 10.0.0.2:80, false",
    "10.0.0.1:80, 10.0.0.1:80, true",
    "[::]:80, 10.0.0.1:80, true",
  })
  void portsClash(String one, String other, boolean clash) {
    HostPort first = HostPort.parse(one).orElseThrow();
    HostPort second = HostPort.parse(other).orElseThrow();
    assertEquals(clash, first.clashesWith(second));
    assertEquals(clash, second.clashesWith(first));
  }

  @Test
  void peopleCountLikeThis() {
    List<String> sorted =
        List.of(
            "",
            "-",
            "007",
            "07",
            "7",
            "7a",
            "10",
            "a",
            "leaf",
            "leaf-",
            "leaf-1",
            "leaf-01b",
            "leaf-1b",
            "leaf-2",
            "leaf-10",
            "leaf-10-2",
            "leaf-10-10",
            "leaf-99999999999999999999999998",
            "leaf-99999999999999999999999999",
            "leafa",
            "é");
    assertEquals(sorted, sorted.reversed().stream().sorted(NaturalOrder.INSTANCE).toList());
  }

  @Test
  void naturalOrderIsTotal() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6); j > 0; j--) {
        text.append("019a-".charAt(random.nextInt(5)));
      }
      texts.add(text.toString());
    }
    for (String a : texts) {
      for (String b : texts) {
        int order = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
        assertEquals(a.equals(b), order == 0, a + " " + b);
        assertEquals(-order, Integer.signum(NaturalOrder.INSTANCE.compare(b, a)), a + " " + b);
        for (String c : texts) {
          if (order < 0 && NaturalOrder.INSTANCE.compare(b, c) < 0) {
            assertTrue(NaturalOrder.INSTANCE.compare(a, c) < 0, a + " " + b + " " + c);
          }
        }
      }
    }
  }
}
