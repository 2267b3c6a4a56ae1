package dev.vlabc.data;

import static dev.vlabc.data.YamlReaderTest.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderLimitsTest {

  private static final int MIB = 1024 * 1024;

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Node> read(String text) {
    return YamlReader.read(new SourceFile("lab.yaml", text), diagnostics);
  }

  private Optional<SourceFile> decode(byte[] bytes) {
    return YamlReader.decode("lab.yaml", bytes, diagnostics);
  }

  private void assertOnly(String expected) {
    assertEquals(1, diagnostics.sorted().size());
    Diagnostic fault = diagnostics.sorted().getFirst();
    assertEquals(
        expected, fault.code() + " " + shown(fault.primary().range()) + " " + fault.message());
    assertTrue(fault.help().isPresent());
  }

  @Test
  void sixtyFourLevelsAreReadAndNotOneMore() {
    assertTrue(read("[".repeat(64) + "]".repeat(64)).isPresent());
    assertEquals(Optional.empty(), read("[".repeat(65) + "]".repeat(65)));
    assertOnly("VL0104 1:65-1:66 values are nested deeper than 64 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "? "})
  void depthDoesNotExhaustTheStack(String opening) {
    assertEquals(Optional.empty(), read(opening.repeat(200_000)));
    assertEquals("VL0104", diagnostics.sorted().getFirst().code().name());
  }

  @Test
  void aliasesCountAsDeepAsWhatTheyStandFor() {
    StringBuilder text = new StringBuilder("a0: &a0 {k: v}\n");
    for (int i = 1; i < 70; i++) {
      text.append("a%d: &a%d {k: *a%d}\n".formatted(i, i, i - 1));
    }
    assertEquals(Optional.empty(), read(text.toString()));
    assertOnly("VL0104 64:15-64:19 values are nested deeper than 64 levels");
  }

  @Test
  void anAliasBombEndsSoon() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d: &a%d [".formatted(i, i));
      text.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertEquals(Optional.empty(), read(text.toString())));
    assertOnly("VL0104 5:45-5:48 aliases repeat more than 100000 values");
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false"})
  void aliasesMayRepeatAHundredThousandValues(int aliases, boolean readable) {
    String anchor = "a: &a [" + "x,".repeat(99) + "]\nb:\n";
    assertEquals(readable, read(anchor + "- *a\n".repeat(aliases)).isPresent());
  }

  @Test
  void aFileMayNotHoldMoreThanAMillionValues() {
    assertEquals(Optional.empty(), read("[" + "a,".repeat(1_000_000) + "]"));
    assertOnly("VL0104 1:2000000-1:2000001 the file holds more than 1000000 values");
  }

  @Test
  void faultsAreNotCountedForever() {
    assertEquals(Optional.empty(), read("- !t a\n".repeat(500)));
    assertEquals(101, diagnostics.sorted().size());
  }

  @Test
  void sixteenMebibytesAreDecodedAndNotOneByteMore() {
    byte[] bytes = new byte[16 * MIB];
    Arrays.fill(bytes, (byte) 'a');
    assertEquals(16 * MIB, decode(bytes).orElseThrow().text().length());
    assertEquals(Optional.empty(), decode(Arrays.copyOf(bytes, 16 * MIB + 1)));
    assertOnly("VL0104 1:1-1:1 `lab.yaml` is larger than 16 MiB");
  }

  @Test
  void oneScalarMayFillTheFile() {
    String text = "a: \"" + "x".repeat(16 * MIB - 8) + "\"";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertTrue(read(text).isPresent()));
  }

  @Test
  void bytesThatAreNotUtf8AreFound() {
    byte[] bytes = "a: 1\r\né: b\n".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xff;
    assertEquals(Optional.empty(), decode(bytes));
    assertOnly("VL0101 2:4-2:4 `lab.yaml` is not text in UTF-8");
  }

  @Test
  void overlongAndCutOffCharactersAreNotUtf8() {
    assertEquals(Optional.empty(), decode(new byte[] {'a', (byte) 0xc0, (byte) 0xaf}));
    assertEquals(Optional.empty(), decode(new byte[] {'a', (byte) 0xe2, (byte) 0x82}));
    assertOnly("VL0101 1:2-1:2 `lab.yaml` is not text in UTF-8");
  }

  @Test
  void aNulIsNoText() {
    assertEquals(Optional.empty(), decode("a: b\nc:\0d\n".getBytes(StandardCharsets.UTF_8)));
    assertOnly("VL0101 2:3-2:3 `lab.yaml` is not text in UTF-8");
  }
}
