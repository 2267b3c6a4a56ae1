package dev.vlabc.schema;

import static java.util.Comparator.comparing;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Quoting;
import dev.vlabc.data.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** The examples of a section, as a reader would write them: under the name of their field. */
final class DocsExamples {

  private static final int LONGEST_LINE = 96;

  /** Between examples that cannot stand beside each other in one file. */
  private static final String OR = "# or\n";

  private DocsExamples() {}

  /** A block of YAML, or nothing. */
  static String of(DocsSection section) {
    List<String> examples =
        section.uses().isEmpty()
            ? section.shape().about().examples().stream().map(YamlWriter::write).toList()
            : some(section.uses());
    return examples.isEmpty() ? "" : "```yaml\n" + String.join(OR, examples) + "```\n\n";
  }

  /** Those of the first use that has any; of things rather with their names. */
  private static List<String> some(List<DocsSection.Use> uses) {
    List<DocsSection.Use> ordered = new ArrayList<>(uses);
    ordered.sort(comparing(use -> use.place() != DocsSection.Place.MEMBER));
    for (DocsSection.Use use : ordered) {
      List<String> examples = of(use);
      if (!examples.isEmpty()) {
        return examples;
      }
    }
    return List.of();
  }

  private static List<String> of(DocsSection.Use use) {
    return use.examples().stream()
        .filter(node -> !(node instanceof Mapping mapping && mapping.isEmpty()))
        .map(node -> written(use, node))
        .toList();
  }

  /** An option stands in the field of its choice. */
  private static String written(DocsSection.Use use, Node value) {
    Mapping whole = Mapping.builder().put(use.field(), value).build();
    if (use.place() == DocsSection.Place.OPTION && !use.owner().uses().isEmpty()) {
      String field = use.owner().uses().getFirst().field();
      whole = Mapping.builder().put(field, whole).build();
    }
    Mapping.Entry entry = whole.entries().iterator().next();
    String line = Quoting.scalar(entry.name()) + ": " + Wording.form(entry.value()) + "\n";
    return line.length() <= LONGEST_LINE ? line : YamlWriter.write(whole);
  }
}
