package dev.vlabc.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.cli.view.Colors.Choice;
import dev.vlabc.cli.view.Colors.Stream;
import dev.vlabc.cli.view.Colors.Style;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorsTest {

  private static Colors of(Choice choice, Map<String, String> environment) {
    return Colors.of(choice, Stream.ERR, environment);
  }

  @Test
  void whoAsksIsObeyed() {
    assertEquals(Colors.ANSI, of(Choice.ALWAYS, Map.of("NO_COLOR", "1")));
    assertEquals(Colors.PLAIN, of(Choice.NEVER, Map.of("CLICOLOR_FORCE", "1")));
  }

  @Test
  void theEnvironmentDecidesOtherwise() {
    assertEquals(Colors.ANSI, of(Choice.AUTO, Map.of("CLICOLOR_FORCE", "1")));
    assertEquals(Colors.PLAIN, of(Choice.AUTO, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")));
    assertEquals(Colors.PLAIN, of(Choice.AUTO, Map.of("CLICOLOR", "0")));
    assertEquals(Colors.PLAIN, of(Choice.AUTO, Map.of("TERM", "dumb")));
  }

  @Test
  void plainIsPlain() {
    assertEquals("x", Colors.PLAIN.paint(Style.ERROR, "x"));
    assertEquals("\033[1mx\033[0m", Colors.ANSI.paint(Style.STRONG, "x"));
    assertEquals("x", Colors.ANSI.paint(Style.TEXT, "x"));
    assertEquals("", Colors.ANSI.paint(Style.STRONG, ""));
  }
}
