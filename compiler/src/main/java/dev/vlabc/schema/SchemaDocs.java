package dev.vlabc.schema;

import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The reference of the language for readers. Only its introduction is written by hand; all the rest
 * is what the schema says.
 */
public final class SchemaDocs {

  private static final String INTRODUCTION = "spec-introduction.md";
  private static final int MOST_EXAMPLES = 2;

  private final DocsOutline outline;
  private final DocsTable table;
  private final StringBuilder out = new StringBuilder();

  private SchemaDocs(DocumentSchema schema) {
    outline = new DocsOutline(schema);
    table = new DocsTable(new DocsTypes(outline));
  }

  /** The reference as Markdown, with line feeds and a final one. */
  public static String markdown(DocumentSchema schema) {
    SchemaDocs docs = new SchemaDocs(schema);
    docs.out.append(introduction());
    docs.contents();
    docs.outline.chapters().forEach(docs::chapter);
    return docs.out.toString().stripTrailing() + "\n";
  }

  private static String introduction() {
    try (InputStream stream = SchemaDocs.class.getResourceAsStream(INTRODUCTION)) {
      if (stream == null) {
        throw new IllegalStateException("this build of vlabc has no " + INTRODUCTION);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r\n", "\n").stripTrailing() + "\n\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void contents() {
    out.append("## Contents\n\n");
    for (DocsOutline.Chapter chapter : outline.chapters()) {
      List<String> inner = chapter.sections().stream().skip(1).map(DocsSection::shortLink).toList();
      DocsSection head = chapter.head();
      out.append("- ").append(DocsMarkdown.link(head.title(), head.anchor()));
      out.append(inner.isEmpty() ? "" : ": " + String.join(", ", inner)).append('\n');
    }
    out.append('\n');
  }

  private void chapter(DocsOutline.Chapter chapter) {
    for (DocsSection section : chapter.sections()) {
      out.append(section == chapter.head() ? "## " : "### ").append(section.title()).append("\n\n");
      DocsMeaning meaning = section.meaning();
      paragraph(DocsMarkdown.text(meaning.withoutLeftOut().withoutInShort().description()));
      shortForm(section, meaning).ifPresent(this::paragraph);
      alone(section.shape()).ifPresent(this::paragraph);
      places(section).ifPresent(this::paragraph);
      out.append(DocsExamples.of(section)).append(table.of(section.shape())).append('\n');
    }
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      out.append(text).append("\n\n");
    }
  }

  private static Optional<String> shortForm(DocsSection section, DocsMeaning meaning) {
    if (!(section.shape() instanceof Shape.Fields fields) || fields.shortField().isEmpty()) {
      return Optional.empty();
    }
    String field = DocsMarkdown.code(fields.shortField().get());
    List<String> examples =
        fields.about().examples().stream()
            .filter(Scalar.class::isInstance)
            .limit(MOST_EXAMPLES)
            .map((Node node) -> DocsMarkdown.code(Wording.form(node)))
            .toList();
    return Optional.of(
        "**In short:** "
            + meaning.inShort().map(DocsMarkdown::text).orElse("its " + field)
            + (examples.isEmpty() ? "" : ", such as " + DocsMarkdown.join(examples, "or"))
            + ", in the place of a mapping with "
            + field
            + ".");
  }

  /** Which options of a choice are written as bare words. */
  private static Optional<String> alone(Shape shape) {
    if (!(shape instanceof Shape.Choice choice)) {
      return Optional.empty();
    }
    List<String> words = choice.words().stream().map(DocsMarkdown::code).toList();
    String which =
        words.size() == choice.names().size()
            ? "Each of them"
            : (words.size() == 1 ? "" : "Each of ") + DocsMarkdown.join(words, "and");
    String alone = " may stand alone, as a bare word, for itself with its defaults.";
    return Optional.of(
        "A choice: a mapping with exactly one of these keys."
            + (words.isEmpty() ? "" : " " + which + alone));
  }

  /** Where it is written: fields, by the sections that they are in. */
  private static Optional<String> places(DocsSection section) {
    if (section.uses().isEmpty() || section.onlyOption()) {
      return Optional.empty();
    }
    SequencedMap<DocsSection, List<String>> fields = new LinkedHashMap<>();
    for (DocsSection.Use use : section.uses()) {
      String field = DocsMarkdown.code(use.field());
      fields.computeIfAbsent(use.owner(), _ -> new ArrayList<>()).add(field);
    }
    SequencedMap<String, List<String>> owners = new LinkedHashMap<>();
    fields.forEach(
        (owner, names) ->
            owners
                .computeIfAbsent(DocsMarkdown.join(names, "and"), _ -> new ArrayList<>())
                .add(owner.link()));
    List<String> places = new ArrayList<>();
    owners.forEach((names, links) -> places.add(names + " of " + DocsMarkdown.join(links, "and")));
    return Optional.of("Written in " + String.join(", and ", places) + ".");
  }
}
