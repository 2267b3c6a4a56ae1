package dev.vlabc.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.JsonWriter;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {

  private static final SourceFile FILE = new SourceFile("lab.yaml", "a: 1\nb: 2\n");

  @Test
  void allFieldsAreThere() {
    Range range = new Range(FILE, new Position(2, 1), new Position(2, 2));
    Diagnostic diagnostic =
        Diagnostic.of(Code.VL0601, range, "x").label("y").also(FILE.whole(), "z").note("found: b");
    String json = JsonWriter.write(new DiagnosticJson(path -> "e/" + path).one(diagnostic));
    assertEquals(
        JsonReader.read(
            """
            {"code": "VL0601", "severity": "warning", "message": "x", "file": "e/lab.yaml",
             "line": 2, "column": 1, "endLine": 2, "endColumn": 2, "label": "y",
             "others": [{"file": "e/lab.yaml", "line": 1, "column": 1, "endLine": 1,
                         "endColumn": 1, "label": "z"}],
             "notes": ["found: b"], "help": null}
            """),
        JsonReader.read(json));
  }
}
