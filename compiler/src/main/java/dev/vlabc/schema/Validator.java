package dev.vlabc.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema validator. Nothing of its own text leaves this class. */
final class Validator {

  private final Schema schema;

  Validator(Mapping json) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().preloadSchema(false).locale(Locale.ROOT).build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
    schema = registry.getSchema(JsonTree.rules(json));
  }

  List<Violation> check(Node document) {
    List<Violation> violations = new ArrayList<>();
    for (Error error : schema.validate(JsonTree.of(document))) {
      violations.add(
          new Violation(
              steps(error.getInstanceLocation()),
              Keyword.of(error.getKeyword()),
              Optional.ofNullable(error.getProperty())));
    }
    return violations;
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(String.valueOf(path.getElement(i)));
    }
    return steps;
  }
}
