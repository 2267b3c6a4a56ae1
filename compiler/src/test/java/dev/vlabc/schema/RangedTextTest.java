package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          machine-[1-3]      | machine-1 machine-2 machine-3
          server-[08-11]     | server-08 server-09 server-10 server-11
          n-[1-2, 7]         | n-1 n-2 n-7
          n-[1-2,7]          | n-1 n-2 n-7
          n-[ 7 ]            | n-[ 7 ]
          n-[7]              | n-7
          r[1-2]/[38-39]     | r1/38 r2/39
          [1-2]              | 1 2
          plain              | plain
          [::1]:53           | [::1]:53
          x[]                | x[]
          [9-10]             | 9 10
          """)
  void members(String text, String members) {
    RangedText ranged = RangedText.of(text);
    assertEquals(members, String.join(" ", ranged.members()));
    assertEquals(List.of(), ranged.problem().stream().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"h-[8-1]", "h-[1--2]", "h-[1-2-3]", "h-[1,,2]", "h-[1-]", "h-[1,1]", "h-[1-5, 3]"})
  void malformed(String text) {
    assertTrue(RangedText.of(text).problem().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h-[1-", "h-1]", "h-[]", "h-[a-c]", "a-[1-2]-[3-4]", "[[1-2]]"})
  void malformedName(String text) {
    assertTrue(RangedText.ofName(text).problem().isPresent());
  }

  @Test
  void linksMayHaveSeveralRanges() {
    RangedText link = RangedText.ofLink("leaf-[1-2]:eth[5-6] -- exit-1:eth[1-2]");
    assertTrue(link.problem().isEmpty());
    assertEquals(
        List.of("leaf-1:eth5 -- exit-1:eth1", "leaf-2:eth6 -- exit-1:eth2"), link.members());
    assertFalse(RangedText.ofLink("leaf-[1-2]:eth1 -- exit-1:eth[1-3]").even());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"h-[1-1000000000]", "h-[0-999999999999999]", "h-[1-99999, 200000-400000]"})
  void hostileRangesEndAtOnce(String text) {
    RangedText ranged = RangedText.ofName(text);
    assertTrue(ranged.problem().orElse("").contains("100,000"));
  }

  @Test
  void numbersThatNoLongHoldsAreMalformed() {
    assertTrue(RangedText.of("h-[1-99999999999999999999999]").problem().isPresent());
  }

  @Test
  void findsItsMembers() {
    assertEquals(1, RangedText.ofName("n-[1-2, 7]").index("n-2"));
    assertEquals(-1, RangedText.ofName("server-[01-14]").index("server-1"));
    assertEquals(-1, RangedText.ofName("n-[3-1]").index("n-2"));
  }
}
