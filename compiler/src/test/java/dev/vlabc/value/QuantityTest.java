package dev.vlabc.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "16Gi, 17179869184, 16g",
    "500Mi, 524288000, 500m",
    "1.5Gi, 1610612736, 1536m",
    "1.5Ti, 1649267441664, 1536g",
    "2T, 2000000000000, 1953125000k",
    "1Ki, 1024, 1k",
    "1k, 1000, 1000b",
    "1536, 1536, 1536b",
    "0, 0, 0b",
    "0Gi, 0, 0b",
    "007, 7, 7b",
    "1E, 1000000000000000000, 976562500000000k",
    "7Ei, 8070450532247928832, 7516192768g",
    "0.5, 1, 1b",
    "1.1Ki, 1127, 1127b",
    "9223372036854775807, 9223372036854775807, 9223372036854775807b",
  })
  void isReadInBytesAndToldToDocker(String text, long bytes, String docker) {
    Quantity quantity = Quantity.parse(text).orElseThrow();
    assertEquals(bytes, quantity.bytes());
    assertEquals(text, quantity.toString());
    assertEquals(docker, quantity.docker());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Gi",
        "1e3",
        "1E3",
        "1e-3",
        "-1Gi",
        "+1Gi",
        "1 Gi",
        "1gi",
        "1GI",
        "1GiB",
        "1GB",
        "1K",
        "1m",
        "1u",
        "1n",
        "1ki",
        ".5Gi",
        "1.Gi",
        "1.2.3",
        "1,5Gi",
        "0x10",
        "NaN",
        "1Gi ",
        "٣Gi",
        "8Ei",
        "10E",
        "9223372036854775808",
        "99999999999999999999",
        "9223372036854775807.1",
        "16Gi\n",
        "60Gi-64Gi"
      })
  void anythingElseIsRefused(String text) {
    assertEquals(Optional.empty(), Quantity.parse(text));
  }

  @Test
  void comparesByBytesAndEqualsByText() {
    Quantity one = Quantity.parse("1Gi").orElseThrow();
    Quantity same = Quantity.parse("1024Mi").orElseThrow();
    assertEquals(0, one.compareTo(same));
    assertNotEquals(one, same);
    assertEquals(1, Integer.signum(one.compareTo(Quantity.parse("1G").orElseThrow())));
    assertEquals("5", Quantity.ofBytes(5).toString());
  }
}
