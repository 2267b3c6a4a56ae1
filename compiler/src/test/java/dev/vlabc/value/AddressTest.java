package dev.vlabc.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "10.80.0.1, 10.80.0.1",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:DB8::A, 2001:db8::a",
    "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "::ffff:1.2.3.4, ::ffff:1.2.3.4",
    "::ffff:102:304, ::ffff:1.2.3.4",
    "::1.2.3.4, ::102:304",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
  })
  void isReadAndWrittenCanonically(String text, String canonical) {
    Address address = Address.parse(text).orElseThrow();
    assertEquals(canonical, address.toString());
    assertEquals(Optional.of(address), Address.parse(canonical));
    assertEquals(text.indexOf(':') < 0, address.isV4());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1.2.3",
        "1.2.3.4.5",
        "010.0.0.1",
        "00.0.0.1",
        "1.2.3.256",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "+1.2.3.4",
        "-1.2.3.4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "0x1.2.3.4",
        "1.2.3.4/24",
        "1.2.3.9999999999",
        "٣.1.1.1",
        "3232235777",
        "localhost",
        ":",
        ":::",
        "1::2::3",
        ":1",
        "1:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "::1.2.3",
        "::01.2.3.4",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "fe80::1%eth0",
        "fe80::1%1",
        "[::1]",
        "::1/64",
        "::-1",
        "1:2:3:4:5:6:7:1.2.3.4"
      })
  void anythingElseIsRefused(String text) {
    assertEquals(Optional.empty(), Address.parse(text));
  }

  @Test
  void mappedAddressesStayV6() {
    Address mapped = parse("::ffff:1.2.3.4");
    assertFalse(mapped.isV4());
    assertFalse(mapped.equals(parse("1.2.3.4")));
    assertTrue(parse("255.255.255.255").compareTo(mapped) < 0);
  }

  @Test
  void plusStopsAtTheEndsOfTheFamily() {
    assertEquals(Optional.of(parse("10.1.0.0")), parse("10.0.255.255").plus(1));
    assertEquals(Optional.of(parse("10.0.255.255")), parse("10.1.0.0").plus(-1));
    assertEquals(Optional.of(parse("255.255.255.255")), parse("0.0.0.0").plus(0xffff_ffffL));
    assertEquals(Optional.empty(), parse("255.255.255.255").plus(1));
    assertEquals(Optional.empty(), parse("0.0.0.0").plus(-1));
    assertEquals(Optional.empty(), parse("0.0.0.0").plus(Long.MAX_VALUE));
    assertEquals(Optional.of(parse("::1:0:0:0:0")), parse("::ffff:ffff:ffff:ffff").plus(1));
    assertEquals(Optional.empty(), parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").plus(1));
  }

  @Test
  void sortsByNumberWithV4First() {
    List<Address> sorted =
        List.of(parse("9.0.0.0"), parse("10.0.0.2"), parse("10.0.0.10"), parse("::"), parse("::a"));
    assertEquals(sorted, sorted.reversed().stream().sorted().toList());
  }

  @Test
  void numbersOutsideTheFamilyAreBugs() {
    assertThrows(
        IllegalArgumentException.class, () -> new Address(true, BigInteger.ONE.shiftLeft(32)));
    assertThrows(IllegalArgumentException.class, () -> new Address(false, BigInteger.ONE.negate()));
  }

  @Test
  void everyTextIsReadBackAndAgreesWithTheJdk() throws Exception {
    SplittableRandom random = new SplittableRandom(20);
    for (int i = 0; i < 20_000; i++) {
      BigInteger number = BigInteger.ZERO;
      for (int group = 0; group < 8; group++) {
        int value = random.nextInt(3) == 0 ? random.nextInt(0x10000) : 0;
        number = number.shiftLeft(16).or(BigInteger.valueOf(value));
      }
      Address address = new Address(false, number);
      assertEquals(Optional.of(address), Address.parse(address.toString()));
      byte[] bytes = InetAddress.ofLiteral(address.toString()).getAddress();
      BigInteger expected = new BigInteger(1, bytes);
      if (bytes.length == 16) {
        assertEquals(expected, number, address.toString());
      }
    }
  }

  private static Address parse(String text) {
    return Address.parse(text).orElseThrow();
  }
}
