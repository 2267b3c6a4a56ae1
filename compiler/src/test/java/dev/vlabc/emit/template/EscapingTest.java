package dev.vlabc.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '^',
      value = {
        "YAML ! no ! \"no\"",
        "YAML ! plain ! plain",
        "YAML ! 1.30 ! \"1.30\"",
        "JSON ! a\"b ! \"a\\\"b\"",
        "TOML ! a\\b ! \"a\\\\b\"",
        "SHELL ! hosts/a/k3d.yaml ! hosts/a/k3d.yaml",
        "SHELL ! a b ! 'a b'",
        "SHELL ! it's $HOME ! 'it'\\''s $HOME'",
        "SHELL ! A=b ! 'A=b'",
        "SHELL ! ^^ ! ''",
        "MARKDOWN ! a|b ! a\\|b",
        "MARKDOWN ! *x* [y](z) <b> &amp; ! \\*x\\* \\[y\\](z) \\<b\\> \\&amp;",
        "MARKDOWN ! # x ! \\# x",
        "MARKDOWN ! 1. x ! 1\\. x",
        "MARKDOWN ! 10.80.1.1 ! 10.80.1.1",
        "MARKDOWN ! $x$ ! \\$x\\$",
        "CODE ! a*b ! `a*b`",
        "CODE ! a`b ! ``a`b``",
        "CODE ! `a ! `` `a ``",
        "CODE ! a|*b ! <code>a&#124;&#42;b</code>",
        "XML ! <a b=\"c\">&' ! &lt;a b=&quot;c&quot;&gt;&amp;&#39;",
        "ZONE ! a.b;c \"d\"@$ ! a.b\\;c\\032\\\"d\\\"\\@\\$",
        "ZONE ! é ! \\195\\169",
        "ZONE ! ^^ ! \"\"",
        "FRR ! to leaf-1 # eth1 ! to leaf-1 # eth1",
        "CLI ! a # b ! a # b",
        "INI ! a=b ! a=b",
        "PLAIN ! <a>*|$ ! <a>*|$",
      })
  void writes(Escaping escaping, String text, String expected) {
    assertEquals(expected, escaping.escape(text));
  }

  @Test
  void keepsLinesOfMarkdownTogether() {
    assertEquals("a # b", Escaping.MARKDOWN.escape("a\n# b"));
    assertEquals("`a b`", Escaping.CODE.escape("a\r\n b"));
  }

  @ParameterizedTest
  @CsvSource({"INI, a ; b", "INI, #a", "FRR, ! a", "FRR, # a", "CLI, # a"})
  void refuses(Escaping escaping, String text) {
    assertThrows(IllegalArgumentException.class, () -> escaping.escape(text));
  }

  @Test
  void refusesLinesWhereALineIsTheUnit() {
    for (Escaping escaping : List.of(Escaping.INI, Escaping.FRR, Escaping.CLI)) {
      assertThrows(IllegalArgumentException.class, () -> escaping.escape("a\nb"));
    }
    assertThrows(IllegalArgumentException.class, () -> Escaping.SHELL.escape("a\0b"));
    assertThrows(IllegalArgumentException.class, () -> Escaping.XML.escape("\u0001"));
  }

  @ParameterizedTest
  @CsvSource({
    "readme/README.md.peb, MARKDOWN",
    "a/values.yaml.peb, YAML",
    "a/frr.conf.peb, FRR",
    "a/config.cli.peb, CLI",
    "up.sh.peb, SHELL",
    "a.b/index.html.peb, XML"
  })
  void isChosenByTheFileName(String template, Escaping escaping) {
    assertEquals(escaping, Escaping.ofTemplate(template));
  }

  @Test
  void isNeverGuessed() {
    assertThrows(IllegalArgumentException.class, () -> Escaping.ofTemplate("a/daemon.conf.peb"));
    assertThrows(IllegalArgumentException.class, () -> Escaping.ofTemplate("a.sh/notes.peb"));
  }

  /** A real shell gets back what went in. */
  @Test
  void shellAgrees() throws Exception {
    String text = "it's \"$HOME\" `id` \\ *\n~ é";
    String script = "printf %s " + Escaping.SHELL.escape(text);
    Process shell;
    try {
      shell = new ProcessBuilder("/bin/sh", "-c", script).start();
    } catch (java.io.IOException e) {
      Assumptions.abort("/bin/sh: absent");
      return;
    }
    String heard = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor(10, TimeUnit.SECONDS);
    assertEquals(text, heard);
  }
}
