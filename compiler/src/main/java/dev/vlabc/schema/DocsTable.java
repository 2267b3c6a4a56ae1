package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of a section: its fields, phases or options. */
final class DocsTable {

  private static final int MOST_EXAMPLES = 3;
  private static final Set<About.Type> NUMBERS =
      EnumSet.of(About.Type.INTEGER, About.Type.NUMBER, About.Type.BOOLEAN, About.Type.NULL);

  private final DocsTypes types;

  DocsTable(DocsTypes types) {
    this.types = types;
  }

  String of(Shape shape) {
    return switch (shape) {
      case Shape.Fields fields -> fields(fields);
      case Shape.Choice choice -> options(choice);
      case Shape.ByPhase phases -> phases(phases);
      case Shape.Named _, Shape.Many _, Shape.Value _, Shape.Opaque _ -> "";
    };
  }

  private String fields(Shape.Fields fields) {
    StringBuilder table =
        new StringBuilder(DocsMarkdown.header(List.of("Field", "Type", "Default", "What it is")));
    for (String name : fields.names()) {
      Optional<String> must =
          fields.required().contains(name)
              ? Optional.of("**required**")
              : Optional.of("**required**, unless inherited").filter(_ -> needed(fields, name));
      table.append(row(name, fields.child(name).orElseThrow(), must));
    }
    return table.toString();
  }

  private static boolean needed(Shape.Fields fields, String name) {
    return fields.needed().contains(name);
  }

  private String phases(Shape.ByPhase phases) {
    StringBuilder table =
        new StringBuilder(DocsMarkdown.header(List.of("Phase", "Type", "Default", "What it is")));
    for (String name : phases.names()) {
      table.append(row(name, phases.child(name).orElseThrow(), Optional.empty()));
    }
    return table.toString();
  }

  private String options(Shape.Choice choice) {
    StringBuilder table =
        new StringBuilder(DocsMarkdown.header(List.of("Key", "Holds", "What it is")));
    for (String name : choice.names()) {
      Shape option = choice.child(name).orElseThrow();
      String text = DocsMarkdown.text(DocsMeaning.of(option.about()).description());
      List<String> cells =
          List.of(DocsMarkdown.code(name), types.of(option), text + examples(option));
      table.append(DocsMarkdown.row(cells));
    }
    return table.toString();
  }

  private String row(String name, Shape shape, Optional<String> must) {
    DocsMeaning meaning = DocsMeaning.of(shape.about());
    Optional<String> known = must.or(() -> fallback(shape.about(), meaning));
    boolean said = known.isEmpty() || said(shape.about(), meaning);
    String text = (said ? meaning.withoutLeftOut() : meaning).description();
    String remark = remark(shape);
    String left = known.or(() -> meaning.leftOut().map(DocsMarkdown::text)).orElse("–");
    return DocsMarkdown.row(
        List.of(
            DocsMarkdown.code(name),
            types.of(shape),
            left,
            DocsMarkdown.text(text + remark) + examples(shape)));
  }

  /** A constant, or what it is derived from; that a constant is empty, the words say better. */
  private static Optional<String> fallback(About about, DocsMeaning meaning) {
    return about
        .fallback()
        .filter(node -> !empty(node) || meaning.leftOut().isEmpty())
        .map(node -> DocsMarkdown.code(Wording.form(node)))
        .or(() -> about.derived().map(text -> "← " + DocsMarkdown.text(text)));
  }

  private static boolean empty(Node node) {
    return switch (node) {
      case Mapping mapping -> mapping.isEmpty();
      case Sequence sequence -> sequence.items().isEmpty();
      case Scalar _ -> false;
    };
  }

  /** Whether the column of defaults says what the description would say again. */
  private static boolean said(About about, DocsMeaning meaning) {
    return about.fallback().map(Wording::form).filter(meaning::repeats).isPresent()
        || about.derived().filter(meaning::repeats).isPresent();
  }

  private static String remark(Shape shape) {
    boolean ranges =
        shape instanceof Shape.Named named
            && named.ranges()
            && !named.about().description().orElse("").contains("ange");
    return (ranges ? " Names may carry ranges." : "")
        + (shape.about().unique() ? " Unique: `like` does not copy it." : "");
  }

  /** Only of what is read nowhere else: the rest have sections, and words speak for themselves. */
  private String examples(Shape shape) {
    boolean shown =
        switch (shape) {
          case Shape.Value value -> telling(value.about());
          case Shape.Many many -> !types.section(many.item());
          case Shape.Named named -> !types.section(named.entry());
          case Shape.Opaque opaque -> DocsTypes.free(opaque.about());
          case Shape.Fields _, Shape.Choice _, Shape.ByPhase _ -> false;
        };
    List<String> examples =
        shape.about().examples().stream()
            .filter(node -> shown && !shape.about().fallback().equals(Optional.of(node)))
            .limit(MOST_EXAMPLES)
            .map(node -> DocsMarkdown.code(Wording.form(node)))
            .toList();
    return examples.isEmpty() ? "" : " For example " + DocsMarkdown.join(examples, "or") + ".";
  }

  private static boolean telling(About about) {
    return about.words().isEmpty() && !NUMBERS.containsAll(about.types());
  }
}
