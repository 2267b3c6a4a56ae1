package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vlabc.tests.corpus.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JSON Schema that a tool's own project publishes; it lies beside the repository. */
enum Published {
  CONTAINERLAB("schemas/clab.schema.json"),
  K3D("schemas/k3d/v1alpha5/schema.json");

  private final String path;

  Published(String path) {
    this.path = path;
  }

  /** Fails where one of the files, in YAML, is not as the schema has it. */
  void accepts(List<Path> files) {
    String errors = errors(files);
    assertTrue(errors.isEmpty(), errors);
  }

  /** Fails where a file is as the schema has it. */
  void refuses(Path file) {
    assertFalse(errors(List.of(file)).isEmpty(), () -> "not refused: " + file);
  }

  private String errors(List<Path> files) {
    Path file = Checkout.shared().resolve(path);
    if (!Files.isRegularFile(file)) {
      Referee.absent("schema absent: " + path + " (wanted beside the repository, in " + file + ")");
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Checkout.read(file), InputFormat.JSON);
    StringBuilder errors = new StringBuilder();
    for (Path judged : files) {
      for (Error error : schema.validate(Checkout.read(judged), InputFormat.YAML)) {
        errors.append(judged).append(": ").append(error).append('\n');
      }
    }
    return errors.toString();
  }
}
