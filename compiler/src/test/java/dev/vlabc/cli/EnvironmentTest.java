package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

  @TempDir private Path folder;

  @BeforeEach
  void twoLabs() throws IOException {
    for (String name : new String[] {"environments/one", "two"}) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("lab.yaml"), "");
    }
  }

  @Test
  void aFolderAndItsFileMeanTheSame() {
    Environment byFolder = Environment.find(folder + "/environments/one/");
    Environment byFile = Environment.find(folder + "/environments/one/lab.yaml");
    assertEquals(byFolder, byFile);
    assertEquals("environments/one", byFolder.name());
    assertEquals(folder + "/environments/one", byFolder.typed());
  }

  @Test
  void whatIsCompiledBearsTheSameNameFromAnywhere() {
    Environment environment = Environment.find(folder + "/environments/one");
    assertEquals("environments/one/lab.yaml", environment.workspace().display("lab.yaml"));
    assertEquals(
        folder + "/environments/one/lab.yaml", environment.shown("environments/one/lab.yaml"));
    assertEquals("templates/x", environment.shown("templates/x"));
    assertEquals("two", Environment.find(folder + "/two").name());
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertFailure("`" + folder + "` holds no lab.yaml", folder.toString());
    assertFailure("there is no environment `" + folder + "/three`", folder + "/three");
    assertTrue(
        assertThrows(FailureException.class, () -> Environment.find("\0"))
            .getMessage()
            .startsWith("there is no environment"));
  }

  private static void assertFailure(String message, String word) {
    assertEquals(
        message, assertThrows(FailureException.class, () -> Environment.find(word)).getMessage());
  }
}
