package dev.vlabc.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MACs and UUIDs. */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "54:bf:64:9a:01:10, 54:bf:64:9a:01:10, false, false",
    "54-BF-64-9A-01-10, 54:bf:64:9a:01:10, false, false",
    "02:00:00:00:00:01, 02:00:00:00:00:01, false, true",
    "ff:ff:ff:ff:ff:ff, ff:ff:ff:ff:ff:ff, true, true",
    "01:80:C2:00:00:00, 01:80:c2:00:00:00, true, false",
    "00:00:00:00:00:00, 00:00:00:00:00:00, false, false",
  })
  void macsAreReadAndJudged(String text, String canonical, boolean multicast, boolean local) {
    Mac mac = Mac.parse(text).orElseThrow();
    assertEquals(canonical, mac.toString());
    assertEquals(multicast, mac.isMulticast());
    assertEquals(local, mac.isLocallyAdministered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "54:bf:64:9a:01", "54:bf:64:9a:01:10:11", "54:bf:64:9a:01:1g", "54bf.649a.0110",
        "54bf649a0110", "54:bf-64:9a-01:10", "5:bf:64:9a:01:10", " 54:bf:64:9a:01:10", "22:22"
      })
  void anythingElseIsNoMac(String text) {
    assertEquals(Optional.empty(), Mac.parse(text));
  }

  /** Worked out apart from this code: these must never change. */
  @Test
  void derivedValuesAreForEver() {
    String[] names = {"lab", "flame", "machine-1", "eth0"};
    assertEquals("02:05:5d:7c:ba:68", Mac.derived(names).toString());
    assertEquals("99db9d16-95c0-8be6-b487-0420e40bb2c1", Uuid.derived(names).toString());
  }

  @Test
  void derivedMacsAreLocalUnicastAndDistinct() {
    for (int i = 0; i < 1000; i++) {
      Mac mac = Mac.derived("lab", Integer.toString(i));
      assertTrue(mac.toString().startsWith("02:"));
      assertFalse(mac.isMulticast());
      assertTrue(mac.isLocallyAdministered());
      assertEquals(Optional.of(mac), Mac.parse(mac.toString()));
    }
    assertNotEquals(Mac.derived("a", "bc"), Mac.derived("ab", "c"));
    assertNotEquals(Mac.derived("a"), Mac.derived("a", ""));
  }

  @Test
  void derivedUuidsAreOfVersion8AndTheirVariant() {
    for (int i = 0; i < 1000; i++) {
      Uuid uuid = Uuid.derived("lab", Integer.toString(i));
      assertEquals(8, uuid.version());
      assertTrue("89ab".indexOf(uuid.toString().charAt(19)) >= 0, uuid.toString());
      assertEquals(Optional.of(uuid), Uuid.parse(uuid.toString()));
    }
  }

  @Test
  void uuidsAreReadWholeAndSortAsText() {
    Uuid low = Uuid.parse("0A000000-0000-0000-0000-000000000001").orElseThrow();
    Uuid high = Uuid.parse("ff000000-0000-1000-8000-000000000000").orElseThrow();
    assertEquals("0a000000-0000-0000-0000-000000000001", low.toString());
    assertTrue(low.compareTo(high) < 0);
    assertEquals(1, high.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0a0000000000000000000000000000001",
        "g0000000-0000-0000-0000-000000000000",
        "{0a000000-0000-0000-0000-000000000001}",
        "0a000000-0000-0000-0000-0000000000010"
      })
  void anythingElseIsNoUuid(String text) {
    assertEquals(Optional.empty(), Uuid.parse(text));
  }

  @Test
  void numbersOfMoreThan48BitsAreBugs() {
    assertThrows(IllegalArgumentException.class, () -> new Mac(1L << 48));
    assertThrows(IllegalArgumentException.class, () -> new Mac(-1));
  }
}
