package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valdate|there is no command `valdate`; did you mean `validate`?|vlabc --help",
        "--strict|unknown option: '--strict'|vlabc --help",
        "validate|missing required parameter: 'ENV'|vlabc validate --help",
        "validate --strct x|unknown option: '--strct'; did you mean `--strict`?|vlabc validate"
            + " --help",
        "validate --format jsn x|`jsn` is none of text, json; did you mean `json`?|vlabc validate"
            + " --help",
        "validate --phase now x|`now` is none of bootstrap, handover, steady|vlabc validate --help",
        "render --check --dry-run x|--check and --dry-run exclude each other|vlabc render --help",
        "render --instance 10 x|--instance is a number from 1 to 9, not `10`|vlabc render --help",
        "explain VL9999|there is no code `VL9999`|vlabc explain --help",
        "explain VL020|there is no code `VL020`; did you mean|vlabc explain --help",
        "help rendr|there is no command `rendr`; did you mean `render`?|vlabc help --help",
        "--color never|a command is missing|vlabc --help",
      })
  void whatMakesNoSenseIsSaid(String line, String message, String help) {
    ConsoleRun run = ConsoleRun.of(line.split(" "));
    assertEquals(ExitStatus.USAGE.code(), run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("vlabc: "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().endsWith("see '" + help + "'\n"), run.err());
  }

  @Test
  void withoutAnythingItSaysWhatToDo() {
    ConsoleRun run = ConsoleRun.of();
    assertEquals(ExitStatus.USAGE.code(), run.code());
    assertTrue(run.err().contains("vlabc validate environments/quickstart"), run.err());
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyCommandHasHelpWithAnExample(Verb verb) {
    ConsoleRun run = ConsoleRun.of(verb.word(), "--help");
    assertEquals(ExitStatus.OK.code(), run.code());
    assertTrue(run.out().contains(verb.summary()), run.out());
    assertTrue(run.out().contains("\nExample:\n  "), run.out());
    assertTrue(run.out().contains("\n  70   "), run.out());
    assertEquals(run.out(), ConsoleRun.of("help", verb.word()).out());
  }

  @Test
  void theHelpListsTheCommandsThatPeopleUse() {
    ConsoleRun run = ConsoleRun.of("--help");
    assertEquals(run, ConsoleRun.of("help"));
    for (Verb verb : Verb.values()) {
      assertEquals(!verb.hidden(), run.out().contains(verb.summary()), verb.word());
    }
  }

  @Test
  void theCompletionKnowsAllCommands() {
    String script = ConsoleRun.of("completion").out();
    for (String word : Verb.words()) {
      assertTrue(script.contains(word), word);
    }
    assertTrue(script.contains("--dry-run"));
  }

  @Test
  void theListOfCodesHasTitles() {
    ConsoleRun run = ConsoleRun.of("explain");
    assertTrue(run.out().contains("VL0206  error    unknown reference\n"), run.out());
    assertEquals(ConsoleRun.of("explain", "VL0206"), ConsoleRun.of("explain", "0206"));
  }

  @Test
  void theSchemaIsPrinted() {
    assertTrue(ConsoleRun.of("schema").out().startsWith("{"));
  }
}
