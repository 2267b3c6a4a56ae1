package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The sections, in the order in which a reader of the schema meets them. What has one definition
 * has one section, however often it is used.
 */
final class DocsOutline {

  /** Sections under one heading; the first of them is the chapter's own. */
  record Chapter(DocsSection head, List<DocsSection> sections) {}

  private final Mapping definitions;
  private final SequencedMap<String, DocsSection> byName = new LinkedHashMap<>();
  private final SequencedMap<String, DocsSection> byKind = new LinkedHashMap<>();

  /** Only looked up, never listed: its order is that of hashes. */
  private final IdentityHashMap<Shape, DocsSection> byShape = new IdentityHashMap<>();

  private final DocsSection root;

  DocsOutline(DocumentSchema schema) {
    definitions = schema.definitions();
    Shape shape = schema.root();
    root = new DocsSection(shape, "theFile", true, shape.about().description());
    byName.put("", root);
    byShape.put(shape, root);
    below(root, "");
  }

  Optional<DocsSection> section(Shape shape) {
    return Optional.ofNullable(byShape.get(shape));
  }

  /** The section of the things that references name by that kind. */
  Optional<DocsSection> kind(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** A chapter inside another comes after it. */
  List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    chapter(root, chapters);
    return chapters;
  }

  private static void chapter(DocsSection head, List<Chapter> chapters) {
    List<DocsSection> sections = new ArrayList<>();
    List<DocsSection> later = new ArrayList<>();
    collect(head, sections, later);
    chapters.add(new Chapter(head, sections));
    later.forEach(inner -> chapter(inner, chapters));
  }

  private static void collect(
      DocsSection section, List<DocsSection> sections, List<DocsSection> later) {
    sections.add(section);
    for (DocsSection child : section.children()) {
      if (child.chapter()) {
        later.add(child);
      } else {
        collect(child, sections, later);
      }
    }
  }

  private void below(DocsSection owner, String path) {
    DocsSection.Place place =
        owner.shape() instanceof Shape.Choice ? DocsSection.Place.OPTION : DocsSection.Place.VALUE;
    for (String name : names(owner.shape())) {
      Shape child = owner.shape().child(name).orElseThrow();
      visit(
          child,
          new DocsSection.Use(owner, name, place, child.about(), child.about().examples()),
          path);
    }
  }

  private static Iterable<String> names(Shape shape) {
    return switch (shape) {
      case Shape.Fields fields -> fields.names();
      case Shape.Choice choice -> choice.names();
      case Shape.ByPhase phases -> phases.names();
      case Shape.Named _, Shape.Many _, Shape.Value _, Shape.Opaque _ -> List.of();
    };
  }

  private void visit(Shape shape, DocsSection.Use use, String path) {
    switch (shape) {
      case Shape.Fields fields when fields.fields().isEmpty() -> {}
      case Shape.Fields _, Shape.Choice _, Shape.ByPhase _ ->
          section(shape, use, path + "/" + use.field());
      case Shape.Named named -> {
        visit(named.entry(), member(use, named.entry()), path);
        section(named.entry())
            .ifPresent(
                section -> named.kind().ifPresent(kind -> byKind.putIfAbsent(kind, section)));
      }
      case Shape.Many many -> visit(many.item(), member(use, many.item()), path);
      case Shape.Value _, Shape.Opaque _ -> {}
    }
  }

  /** The examples of what holds them, because only there they have names. */
  private static DocsSection.Use member(DocsSection.Use use, Shape member) {
    About about = member.about().description().isPresent() ? member.about() : use.about();
    return new DocsSection.Use(
        use.owner(), use.field(), DocsSection.Place.MEMBER, about, use.examples());
  }

  private void section(Shape shape, DocsSection.Use use, String path) {
    Optional<String> definition = shape.about().definition();
    String id = definition.orElse(path);
    DocsSection known = byName.get(id);
    if (known != null) {
      known.uses().add(use);
      byShape.put(shape, known);
      return;
    }
    DocsSection made =
        new DocsSection(
            shape, definition.orElse(use.field()), chapter(shape, use, path), own(definition));
    made.uses().add(use);
    byName.put(id, made);
    byShape.put(shape, made);
    use.owner().children().add(made);
    below(made, path);
  }

  private Optional<String> own(Optional<String> definition) {
    return definition
        .flatMap(definitions::get)
        .flatMap(
            node -> node instanceof Mapping found ? found.get("description") : Optional.empty())
        .map(Node::toString);
  }

  /**
   * What stands high in the file, things, what holds things, and what a thing cannot be without.
   */
  private static boolean chapter(Shape shape, DocsSection.Use use, String path) {
    if (use.place() == DocsSection.Place.OPTION || use.owner().inOption()) {
      return false;
    }
    boolean high = path.chars().filter(c -> c == '/').count() <= 2;
    boolean holds =
        shape instanceof Shape.Fields fields
            && fields.fields().values().stream().anyMatch(later -> things(later.get()));
    boolean needed =
        use.owner().shape() instanceof Shape.Fields around && around.needed().contains(use.field());
    return high || holds || needed || use.place() == DocsSection.Place.MEMBER;
  }

  private static boolean things(Shape shape) {
    return shape instanceof Shape.Named named
        && named.things()
        && named.entry() instanceof Shape.Fields;
  }
}
