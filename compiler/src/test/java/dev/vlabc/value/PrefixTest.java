package dev.vlabc.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {

  @ParameterizedTest
  @CsvSource({
    "10.80.0.0/16, 10.80.0.0/16, false",
    "10.80.3.7/16, 10.80.0.0/16, true",
    "10.0.0.1/32, 10.0.0.1/32, false",
    "0.0.0.0/0, 0.0.0.0/0, false",
    "0.0.0.1/0, 0.0.0.0/0, true",
    "2001:DB8::/32, 2001:db8::/32, false",
    "2001:db8::1/64, 2001:db8::/64, true",
    "::/0, ::/0, false",
    "::1/128, ::1/128, false",
  })
  void hostBitsAreToldAndMended(String text, String normalized, boolean hostBits) {
    Prefix prefix = parse(text);
    assertEquals(hostBits, prefix.hasHostBits());
    assertEquals(normalized, prefix.normalized().toString());
    assertEquals(Optional.of(prefix), Prefix.parse(prefix.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/33",
        "10.0.0.0/08",
        "10.0.0.0/00",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/8/8",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/ 8",
        "10.0.0.0 /8",
        "::/129",
        "::/999999999999",
        "010.0.0.0/8",
        "10.0.0/24",
        "fe80::1%eth0/64"
      })
  void anythingElseIsRefused(String text) {
    assertEquals(Optional.empty(), Prefix.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.0.0.9/8, 10.0.0.1, true",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, ::, false",
    "::/0, 0.0.0.0, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::, false",
    "10.0.0.1/32, 10.0.0.1, true",
    "10.0.0.1/32, 10.0.0.0, false",
  })
  void containsAddresses(String prefix, String address, boolean contained) {
    assertEquals(contained, parse(prefix).contains(Address.parse(address).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true, false",
    "10.0.0.0/8, 10.0.0.0/8, true, true",
    "10.0.0.0/9, 10.128.0.0/9, false, false",
    "0.0.0.0/0, 10.0.0.0/8, true, false",
    "::/0, 10.0.0.0/8, false, false",
    "10.0.0.7/24, 10.0.0.9/24, true, true",
  })
  void containsAndOverlapsPrefixes(String one, String other, boolean contains, boolean contained) {
    assertEquals(contains, parse(one).contains(parse(other)));
    assertEquals(contained, parse(other).contains(parse(one)));
    assertEquals(contains || contained, parse(one).overlaps(parse(other)));
    assertEquals(contains || contained, parse(other).overlaps(parse(one)));
  }

  @Test
  void countsAddressesAndSubnets() {
    assertEquals(BigInteger.ONE.shiftLeft(32), parse("0.0.0.0/0").size());
    assertEquals(BigInteger.ONE.shiftLeft(128), parse("::/0").size());
    assertEquals(BigInteger.ONE, parse("10.0.0.1/32").size());
    assertEquals(64, parse("10.80.0.0/16").subnetCount(22));
    assertEquals(1, parse("10.80.0.0/16").subnetCount(16));
    assertEquals(0, parse("10.80.0.0/16").subnetCount(15));
    assertEquals(0, parse("10.80.0.0/16").subnetCount(33));
    assertEquals(1L << 32, parse("0.0.0.0/0").subnetCount(32));
    assertEquals(1L << 62, parse("::/2").subnetCount(64));
    assertEquals(Long.MAX_VALUE, parse("::/0").subnetCount(63));
    assertEquals(Long.MAX_VALUE, parse("::/0").subnetCount(128));
  }

  @Test
  void dealsOutAddressesAndSubnets() {
    assertEquals("10.80.0.5", parse("10.80.3.7/16").address(5).toString());
    assertEquals("10.80.255.255", parse("10.80.0.0/16").address(65535).toString());
    assertEquals("10.80.255.255", parse("10.80.9.0/16").last().toString());
    assertThrows(IndexOutOfBoundsException.class, () -> parse("10.80.0.0/16").address(65536));
    assertThrows(IndexOutOfBoundsException.class, () -> parse("10.80.0.0/16").address(-1));
    assertEquals("10.80.252.0/22", parse("10.80.0.0/16").subnet(22, 63).toString());
    assertEquals("10.80.0.0/16", parse("10.80.1.1/16").subnet(16, 0).toString());
    assertEquals(
        "::7fff:ffff:ffff:fffe/128", parse("::/0").subnet(128, Long.MAX_VALUE - 1).toString());
    assertThrows(IndexOutOfBoundsException.class, () -> parse("10.80.0.0/16").subnet(22, 64));
    assertThrows(IndexOutOfBoundsException.class, () -> parse("10.80.0.0/16").subnet(8, 0));
  }

  @Test
  void shiftsByWholePrefixes() {
    assertEquals(Optional.of(parse("10.82.0.0/16")), parse("10.80.0.0/16").shifted(2));
    assertEquals(Optional.of(parse("10.79.0.7/16")), parse("10.80.0.7/16").shifted(-1));
    assertEquals(Optional.of(parse("2001:db8:1::/48")), parse("2001:db8::/48").shifted(1));
    assertEquals(Optional.empty(), parse("255.255.0.0/16").shifted(1));
    assertEquals(Optional.empty(), parse("0.0.0.0/8").shifted(-1));
    assertEquals(Optional.empty(), parse("0.0.0.0/0").shifted(1));
    assertEquals(Optional.empty(), parse("10.0.0.0/8").shifted(Long.MAX_VALUE));
  }

  @Test
  void rangesAreReadCheckedAndDealtOut() {
    AddressRange range = AddressRange.parse("10.40.0.100-10.40.0.119").orElseThrow();
    assertEquals(BigInteger.valueOf(20), range.size());
    assertEquals("10.40.0.119", range.address(19).toString());
    assertThrows(IndexOutOfBoundsException.class, () -> range.address(20));
    assertThrows(IndexOutOfBoundsException.class, () -> range.address(-1));
    assertTrue(range.contains(Address.parse("10.40.0.100").orElseThrow()));
    assertFalse(range.contains(Address.parse("10.40.0.120").orElseThrow()));
    assertFalse(range.contains(Address.parse("::a28:64").orElseThrow()));
    assertEquals("10.40.0.100-10.40.0.119", range.toString());
    AddressRange all = AddressRange.of(parse("10.40.0.0/24"));
    assertTrue(all.contains(range) && all.overlaps(range) && range.overlaps(all));
    assertFalse(range.contains(all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "10.0.0.1",
        "10.0.0.1-",
        "-10.0.0.1",
        "10.0.0.9-10.0.0.1",
        "10.0.0.1-::1",
        "10.0.0.1 - 10.0.0.9",
        "10.0.0.1-9",
        "10.0.0.1-10.0.0.2-10.0.0.3",
        "::1%a-b-::2",
        "010.0.0.1-10.0.0.9"
      })
  void anythingElseIsNoRange(String text) {
    assertEquals(Optional.empty(), AddressRange.parse(text));
  }

  private static Prefix parse(String text) {
    return Prefix.parse(text).orElseThrow();
  }
}
