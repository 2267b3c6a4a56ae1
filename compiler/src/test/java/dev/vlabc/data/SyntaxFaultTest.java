package dev.vlabc.data;

import static dev.vlabc.data.YamlReaderTest.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Label;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write by mistake, and what they are told. */
class SyntaxFaultTest {

  /**
   * Three lines each: a text, with ⏎ for a line end, ⇥ for a tab, ␠ for a space at its start; the
   * places, the guilty one first, and the message; the help.
   */
  private static final String CASES =
      """
      a:⏎⇥b: 1⏎
        2:1-2:2 a tab stands where YAML needs spaces
        indent with spaces, two for each level
      a:⇥b⏎
        1:3-1:4 a tab stands where YAML needs spaces
        write a space instead
      a: [⏎  b,⇥⇥# x⏎  c]⏎
        2:6-2:7 a tab stands where YAML needs spaces
        write a space instead
      a: 1⏎  b: 2⏎
        2:3-2:7+1:1-1:5 `b: 2` is indented under a line that already has a value
        indent both lines alike, or remove the value above
      a: "x"⏎  b: 1⏎
        2:3-2:7+1:1-1:7 `b: 1` is indented under a line that already has a value
        indent both lines alike, or remove the value above
      a:⏎  b: 1⏎ c: 2⏎
        3:2-3:6+1:1-1:3 the indentation of `c: 2` fits no line above
        indent it by 2 spaces like the line above, or by 0 like `a:`
      - a: 1⏎ b: 2⏎
        2:2-2:6+1:1-1:7 the indentation of `b: 2` fits no line above
        indent it by 2 spaces like the line above, or by 0 like `- a: 1`
      ␠ a: 1⏎b: 2⏎
        2:1-2:5+1:3-1:7 the indentation of `b: 2` fits no line above
        indent it by 2 spaces like `a: 1`
      a: 1⏎foo bar⏎b: 2⏎
        2:1-2:8 `foo bar` is not a pair `key: value`
        write a colon and a value after the key; indent the line if it belongs to the value above
      a: 1⏎foo:bar⏎b: 2⏎
        2:1-2:8 a space is missing after the colon in `foo:bar`
        write `foo: bar`
      a:1⏎b: 2⏎
        1:1-1:4 a space is missing after the colon in `a:1`
        write `a: 1`
      a: 1⏎foo
        2:1-2:4 `foo` is not a pair `key: value`
        write a colon and a value after the key; indent the line if it belongs to the value above
      description: foo: bar # x⏎
        1:17-1:18 a second colon stands in one `key: value`
        quote the value: `description: "foo: bar"`
      "k": b: c⏎
        1:7-1:8 a second colon stands in one `key: value`
        quote the value: `"k": "b: c"`
      a: - b⏎
        1:4-1:7 a list cannot start on the line of its key
        put `- b` on a line of its own, indented by two spaces more than the key
      a: "foo⏎b: 1⏎
        1:4-1:8 the quote `"` is not closed
        close it at the end of the value with another `"`
      a: "foo⏎b: "bar"⏎c: x⏎
        1:4-1:8+2:4-2:5 the quote `"` is not closed
        close it at the end of the value with another `"`
      a: "x⏎---⏎y"⏎
        1:4-1:6 the quote `"` is not closed
        close it at the end of the value with another `"`
      a: 'it's'⏎
        1:8-1:10 `s'` stands after the end of a value
        inside single quotes write an apostrophe twice: `''`
      a: "x" y⏎
        1:8-1:9 `y` stands after the end of a value
        put the whole value into quotes, or this on a line of its own
      a: [x] y⏎
        1:8-1:9 `y` stands after the end of a value
        quote the whole value: `a: "[x] y"`
      a: *x y⏎
        1:7-1:8 `y` stands after the end of a value
        quote the whole value: `a: "*x y"`
      a: [1, 2⏎b: 3⏎
        1:4-1:5+2:1-2:5 the bracket `[` is not closed
        close it with `]`
      a: {b: 1,
        1:4-1:5 the bracket `{` is not closed
        close it with `}`
      a: [
        1:4-1:5 the bracket `[` is not closed
        close it with `]`
      a: {machine-[1-8]: {size: x}}⏎
        1:5-1:18 `machine-[1-8]` must be quoted inside `{ }` and `[ ]`
        write `{"machine-[1-8]": …}`
      😀: {machine-[1-8]: {size: x}}⏎
        1:5-1:18 `machine-[1-8]` must be quoted inside `{ }` and `[ ]`
        write `{"machine-[1-8]": …}`
      a: [machine-[1-8], x]⏎
        1:5-1:18 `machine-[1-8]` must be quoted inside `{ }` and `[ ]`
        write `"machine-[1-8]"`
      a: [leaf-[1-2]:eth9 -- exit-1:eth[1-2]]⏎
        1:5-1:39 `leaf-[1-2]:eth9 -- exit-1:eth[1-2]` must be quoted inside `{ }` and `[ ]`
        write `"leaf-[1-2]:eth9 -- exit-1:eth[1-2]"`
      a: {b: r1-[1,3]}⏎
        1:8-1:16 `r1-[1,3]` must be quoted inside `{ }` and `[ ]`
        write `"r1-[1,3]"`
      a: {[1-8]-x: 1}⏎
        1:5-1:12 `[1-8]-x` must be quoted inside `{ }` and `[ ]`
        write `{"[1-8]-x": …}`
      a: [b}⏎
        1:6-1:7+1:4-1:5 the bracket `[` is closed with `}`
        close every bracket with its counterpart, the last one first
      a: {b]⏎
        1:6-1:7+1:4-1:5 the bracket `{` is closed with `]`
        close every bracket with its counterpart, the last one first
      a: [1,,2]⏎
        1:7-1:8 a value is missing before a comma
        write the value that is missing, or delete the comma
      a: {b: c: d}⏎
        1:9-1:10+1:4-1:5 a second colon stands in one `key: value`
        quote the value if the colon is part of it, or put `{ }` round the inner pair
      a: {b: c⏎  d: e}⏎
        2:3-2:7+1:4-1:5 a comma is missing before `d: e`
        separate values with commas, or quote the whole value if this is one
      a: ["x" y]⏎
        1:9-1:10+1:4-1:5 a comma is missing before `y`
        separate values with commas, or quote the whole value if this is one
      a: [b]]⏎
        1:7-1:8 `]` stands after the end of a value
        quote the whole value: `a: "[b]]"`
      a: *⏎
        1:4-1:5 a value without quotes cannot start with `*`
        quote the value: `"*"`
      a: *.example.com⏎
        1:4-1:5 a value without quotes cannot start with `*`
        quote the value: `"*.example.com"`
      a: & b⏎
        1:4-1:5 a value without quotes cannot start with `&`
        quote the value: `"& b"`
      a: @x # c⏎
        1:4-1:5 a value without quotes cannot start with `@`
        quote the value: `"@x"`
      a: [@x, y]⏎
        1:5-1:6 a value without quotes cannot start with `@`
        quote the value: `"@x"`
      a: `x`⏎
        1:4-1:5 a value without quotes cannot start with a back-tick
        quote the value: `"`x`"`
      a: %x⏎
        1:4-1:5 a value without quotes cannot start with `%`
        quote the value: `"%x"`
      a: >=1.2⏎
        1:4-1:5 a value without quotes cannot start with `>`
        quote the value: `">=1.2"`
      a: |x⏎
        1:4-1:5 a value without quotes cannot start with `|`
        quote the value: `"|x"`
      a: ? b⏎
        1:4-1:5 a value without quotes cannot start with `?`
        quote the value: `"? b"`
      a: ]⏎
        1:4-1:5 a value without quotes cannot start with `]`
        quote the value: `"]"`
      a: , b⏎
        1:4-1:5 a value without quotes cannot start with `,`
        quote the value: `", b"`
      a: [- b]⏎
        1:5-1:6 a value without quotes cannot start with `-`
        quote the value: `"- b"`
      a: "c:\\d"⏎
        1:7-1:9 `\\d` does not start a valid escape
        write `\\\\d` for a backslash, or use single quotes
      a: "\\u12"⏎
        1:5-1:7 `\\u` does not start a valid escape
        write `\\\\u` for a backslash, or use single quotes
      a: 1⏎- b⏎
        2:1-2:4+1:1-1:5 a list item stands among pairs `key: value`
        put it under a key of its own, or indent it to the list that it belongs to
      - a⏎b: 1⏎
        2:1-2:5+1:1-1:4 `b: 1` stands among list items
        start it with `- `, or indent it to what it belongs to
      a: |⏎    ⏎  x⏎
        3:3-3:4 the first line of a text block is indented less than an empty line above it
        delete the blanks on the empty line
      [a]⏎b: 1⏎
        2:1-2:5 `b: 1` stands after the end of a value
        put the whole value into quotes, or this on a line of its own
      a: 1⏎...⏎b⏎
        3:1-3:2 `b` stands after the end of a value
        put the whole value into quotes, or this on a line of its own
      a: 1⏎<<<<<<< HEAD⏎b: 1⏎=======⏎b: 2⏎>>>>>>> other⏎
        2:1-2:13 a merge conflict of git is not resolved
        keep one side, and delete the lines with the markers
      <<<<<<< HEAD⏎a: 1⏎
        1:1-1:13 a merge conflict of git is not resolved
        keep one side, and delete the lines with the markers
      : b⏎c: d⏎
        1:1-1:2 there is no key before the colon
        write the key, or quote the value if the colon is part of it
      """;

  static Stream<Arguments> cases() {
    List<String> lines = CASES.lines().map(String::strip).toList();
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 3) {
      cases.add(Arguments.of(lines.get(i), lines.get(i + 1), lines.get(i + 2)));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldInWordsOfOurOwn(String shownText, String expected, String help) {
    String text = shownText.replace("⏎", "\n").replace("⇥", "\t").replace("␠", " ");
    Diagnostics diagnostics = new Diagnostics();
    assertEquals(Optional.empty(), YamlReader.read(new SourceFile("lab.yaml", text), diagnostics));
    assertEquals(1, diagnostics.sorted().size());
    Diagnostic fault = diagnostics.sorted().getFirst();
    assertEquals("VL0101 " + expected, fault.code() + " " + places(fault) + " " + fault.message());
    assertEquals(Optional.of(help), fault.help());
  }

  static String places(Diagnostic fault) {
    StringBuilder places = new StringBuilder(shown(fault.primary().range()));
    for (Label other : fault.others()) {
      places.append('+').append(shown(other.range()));
    }
    return places.toString();
  }
}
