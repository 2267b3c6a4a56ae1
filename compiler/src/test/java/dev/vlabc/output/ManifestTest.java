package dev.vlabc.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  private static final String TEXT =
      """
      {
        "version": 1,
        "files": [
          {
            "path": "a/up.sh",
            "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            "mode": "755",
            "cause": "lab.yaml:3:1"
          },
          {
            "path": "b",
            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "mode": "644",
            "cause": "templates/components/metallb/component.yaml"
          }
        ]
      }
      """;

  @Test
  void listsEveryFileButItself() {
    FileTree tree =
        FileTree.of(
            List.of(
                new GeneratedFile("b", "", false, "templates/components/metallb/component.yaml"),
                new GeneratedFile("a/up.sh", "x", true, "lab.yaml:3:1")));
    assertEquals(TEXT, Manifest.of(tree).text());
  }

  @Test
  void readsWhatItWrites() throws MalformedNotesException {
    assertEquals(TEXT, Manifest.parse(TEXT).text());
    assertEquals(
        Manifest.of(FileTree.empty()), Manifest.parse(Manifest.of(FileTree.empty()).text()));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\": 1', '\"version\": 2'",
    "'\"version\": 1,', ''",
    "'\"files\": [', '\"file\": ['",
    "'\"path\": \"b\"', '\"path\": \"../b\"'",
    "'\"path\": \"b\"', '\"path\": \"/b\"'",
    "'\"path\": \"b\"', '\"path\": \".vlabc/lock\"'",
    "'\"path\": \"b\"', '\"path\": \"a/up.sh\"'",
    "'\"path\": \"b\"', '\"path\": [\"b\"]'",
    "'e3b0', 'E3B0'",
    "'e3b0', ''",
    "'644', '777'",
    "'\"cause\": \"lab.yaml:3:1\"', '\"because\": 1'",
    "'{', '['",
    "'  ]', '<<<<<<< HEAD'",
  })
  void refusesWhatIsNotAManifest(String part, String other) {
    assertThrows(
        MalformedNotesException.class, () -> Manifest.parse(TEXT.replaceFirst(quote(part), other)));
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  @Test
  void saysWhatIsWrong() {
    MalformedNotesException fault =
        assertThrows(
            MalformedNotesException.class,
            () -> Manifest.parse(TEXT.replace("ion\": 1", "ion\": 2")));
    assertEquals("it has the format `2`, and this vlabc knows `1`", fault.reason());
  }
}
