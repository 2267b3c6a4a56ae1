package dev.vlabc.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code vlabc init}. */
final class InitTest {

  @TempDir private Path folder;

  /** As it is without a checkout: nothing but the class path. */
  private static Program.Ended alone(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.vlabc.cli.Main"));
    command.addAll(List.of(arguments));
    return Program.run(command, Map.of("NO_COLOR", "1"));
  }

  static Stream<String> names() {
    return Stream.concat(
        Stream.of("minimal"),
        Checkout.list(Checkout.path("environments")).stream()
            .map(path -> path.getFileName().toString()));
  }

  private List<String> left() {
    return Checkout.files(folder).stream().map(Path::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatItWritesIsRightAtOnce(String name) throws IOException {
    Path lab = folder.resolve("environments/fresh");
    Program.Ended made = alone("init", "--from", name, lab.toString());
    assertEquals(0, made.code(), made.said());
    Program.Ended validated = alone("validate", "--strict", lab.toString());
    assertEquals(0, validated.code(), validated.said());
    String text = Files.readString(lab.resolve("lab.yaml"));
    assertTrue(text.contains("name: fresh"), text);
    assertFalse(text.contains("environments/" + name), text);
    assertFalse(text.contains("yaml-language-server"), "no schema is in sight");
    assertFalse(Files.exists(lab.resolve("lab.lock.yaml")));
  }

  @Test
  void itsOwnComponentsComeAlong() {
    Path lab = folder.resolve("my-lab");
    assertEquals(0, alone("init", "--from", "quickstart", lab.toString()).code());
    assertTrue(Files.isRegularFile(lab.resolve("components/hello/component.yaml")));
    assertTrue(Files.isRegularFile(lab.resolve("components/hello/page.yaml.peb")));
  }

  @Test
  void anEditorIsToldOfASchemaThatIsInSight() throws IOException {
    Path schema = Files.createDirectories(folder.resolve("schema"));
    Files.writeString(schema.resolve("lab.schema.json"), "{}");
    Files.writeString(schema.resolve("component.schema.json"), "{}");
    Path lab = folder.resolve("a/b/my-lab");
    assertEquals(0, alone("init", "--from", "quickstart", lab.toString()).code());
    assertTrue(
        Files.readString(lab.resolve("lab.yaml"))
            .startsWith("# yaml-language-server: $schema=../../../schema/lab.schema.json\n"));
    assertTrue(
        Files.readString(lab.resolve("components/hello/component.yaml"))
            .startsWith(
                "# yaml-language-server: $schema=../../../../../schema/component.schema.json\n"));
  }

  @Test
  void theMinimalLabIsShort() {
    Path lab = Checkout.path("templates/init/minimal/lab.yaml");
    assertTrue(Checkout.read(lab).lines().count() < 25);
  }

  @Test
  void withoutAnythingItListsWhatThereIs() {
    Program.Ended ended = alone("init");
    assertEquals(0, ended.code(), ended.said());
    List<String> listed =
        ended.out().lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    assertEquals(names().sorted().toList(), listed.stream().sorted().toList());
    assertEquals(List.of("minimal", "quickstart"), listed.subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lab", "my_lab", "-lab"})
  void aFolderThatIsNoNameIsRefused(String name) {
    Program.Ended ended = alone("init", "--from", "minimal", folder.resolve(name).toString());
    assertEquals(3, ended.code(), ended.said());
    assertTrue(ended.err().contains("is no name for a lab"), ended.err());
    assertEquals(List.of(), left());
  }

  @Test
  void aFolderWithFilesIsRefusedAndStaysAsItIs() throws IOException {
    Path lab = Files.createDirectories(folder.resolve("lab"));
    Files.writeString(lab.resolve("notes"), "mine");
    Program.Ended ended = alone("init", "--from", "minimal", lab.toString());
    assertEquals(3, ended.code(), ended.said());
    assertTrue(ended.err().contains("holds files already"), ended.err());
    assertEquals(List.of(lab.resolve("notes").toString()), left());
  }

  @Test
  void anEmptyFolderWillDo() throws IOException {
    Path lab = Files.createDirectories(folder.resolve("lab"));
    assertEquals(0, alone("init", "--from", "minimal", lab.toString()).code());
    assertEquals(List.of(lab.resolve("lab.yaml").toString()), left());
  }

  @Test
  void nothingIsWrittenOfALabThatWouldHaveFaults() {
    Program.Ended ended =
        alone("init", "--from", "quickstart", folder.resolve("a".repeat(40)).toString());
    assertEquals(1, ended.code(), ended.said());
    assertTrue(ended.err().contains("VL0502"), ended.err());
    assertEquals(List.of(), left());
  }

  @Test
  void aNameThatIsNoneIsAsked() {
    Program.Ended ended = alone("init", "--from", "quikstart", folder.resolve("lab").toString());
    assertEquals(2, ended.code(), ended.said());
    assertTrue(ended.err().contains("did you mean `quickstart`?"), ended.err());
    assertEquals(2, alone("init", folder.resolve("lab").toString()).code());
    assertEquals(2, alone("init", "--from", "minimal").code());
    assertEquals(List.of(), left());
  }
}
