package dev.vlabc.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be written at a place, in words with links. */
final class DocsTypes {

  /** Definitions of scalars that the introduction explains. */
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("address", "address"),
          Map.entry("addressRange", "range of addresses"),
          Map.entry("contact", "address or DNS name"),
          Map.entry("dealtPort", "port"),
          Map.entry("dnsName", "DNS name"),
          Map.entry("duration", "duration"),
          Map.entry("file", "path"),
          Map.entry("fluxVersion", "version"),
          Map.entry("image", "image"),
          Map.entry("mac", "MAC address"),
          Map.entry("name", "name"),
          Map.entry("networkUse", "addresses"),
          Map.entry("port", "port"),
          Map.entry("prefix", "prefix"),
          Map.entry("quantity", "quantity"),
          Map.entry("quantityRange", "quantity, or two with a hyphen"),
          Map.entry("ref", "name"),
          Map.entry("rangedRef", "name"),
          Map.entry("url", "URL"),
          Map.entry("version", "version"));

  private static final Set<String> NAMES = Set.of("name", "ref", "rangedRef");

  /** What gets an s where there are several. */
  private static final Pattern NOUN = Pattern.compile("\\b(number|text|path|name|range)\\b");

  private final DocsOutline outline;

  DocsTypes(DocsOutline outline) {
    this.outline = outline;
  }

  /** Whether there is more about it in a section of its own. */
  boolean section(Shape shape) {
    return outline.section(shape).isPresent();
  }

  String of(Shape shape) {
    return switch (shape) {
      case Shape.Fields fields -> fields(fields);
      case Shape.Choice choice -> choice(choice);
      case Shape.ByPhase phases ->
          refers(phases.about()).orElse("value")
              + ", or one "
              + outline
                  .section(phases)
                  .map(section -> DocsMarkdown.link("by phase", section.anchor()))
                  .orElse("by phase");
      case Shape.Named named -> named(named);
      case Shape.Many many -> many(many);
      case Shape.Value value -> value(value.about());
      case Shape.Opaque opaque -> free(opaque.about()) ? "any mapping" : "nothing";
    };
  }

  /** Whether others read what is in it; else there is nothing to say, and {@code {}} says it. */
  static boolean free(About about) {
    return about.flag("x-opaque");
  }

  private String fields(Shape.Fields fields) {
    return outline
        .section(fields)
        .map(section -> section.link() + scalar(fields.about(), ", or ", ""))
        .orElse("`{}`");
  }

  private String choice(Shape.Choice choice) {
    String link =
        outline
            .section(choice)
            .map(section -> DocsMarkdown.link("choice", section.anchor()))
            .orElse("choice");
    List<String> options = choice.names().stream().map(DocsMarkdown::code).toList();
    return link + " of " + DocsMarkdown.join(options, "or");
  }

  private String named(Shape.Named named) {
    String member =
        outline.section(named.entry()).map(DocsSection::link).orElseGet(() -> pair(named));
    boolean names = named.about().types().contains(About.Type.ARRAY) && !named.listed();
    String what = named.links() ? "ends" : "names";
    return scalar(named.about(), "", ", or ")
        + (named.listed() ? "list of " : "map of ")
        + member
        + (names ? ", or list of " + what : "");
  }

  private String pair(Shape.Named named) {
    return named.entry() instanceof Shape.Many many
        ? several(many.item(), many.about()) + ", or lists of them"
        : several(named.entry(), named.entry().about());
  }

  /**
   * More than one of them.
   *
   * @param about what they refer to, if they do
   */
  private String several(Shape shape, About about) {
    Optional<String> names = about.refers().map(kinds -> kinds(kinds, "") + " names");
    return names.orElseGet(
        () ->
            shape.about().words().isEmpty()
                ? NOUN.matcher(of(shape)).replaceAll("$1s")
                : of(shape));
  }

  private String many(Shape.Many many) {
    Optional<String> section = outline.section(many.item()).map(DocsSection::link);
    if (many.lone()) {
      return section.or(() -> refers(many.about())).orElseGet(() -> of(many.item()))
          + ", or list of them";
    }
    return "list of " + section.orElseGet(() -> several(many.item(), many.about()));
  }

  private String value(About about) {
    if (!about.words().isEmpty()) {
      return DocsMarkdown.join(about.words().stream().map(DocsMarkdown::code).toList(), "or");
    }
    Optional<String> word = about.definition().map(SCALARS::get);
    Optional<String> refers = refers(about);
    if (refers.isPresent()) {
      boolean more = word.isPresent() && !about.definition().filter(NAMES::contains).isPresent();
      return refers.get() + (more ? ", or " + word.get() : "");
    }
    return word.orElseGet(() -> scalar(about, "", ""));
  }

  /** Names of what it refers to, if it does. */
  private Optional<String> refers(About about) {
    return about.refers().map(kinds -> "name of " + kinds(kinds, "a "));
  }

  private String kinds(String kinds, String article) {
    List<String> named = new ArrayList<>();
    for (String kind : kinds.split("\\|", -1)) {
      boolean vowel = "aeiou".indexOf(kind.charAt(0)) >= 0;
      String before = vowel ? article.replace("a ", "an ") : article;
      String link = before + outline.kind(kind).map(DocsSection::link).orElse(kind);
      named.add(kind.equals("thing") ? "any thing" : link);
    }
    return DocsMarkdown.join(named, "or");
  }

  /** The scalars that may stand there, between two texts; nothing where none may. */
  private static String scalar(About about, String before, String after) {
    Set<About.Type> types = EnumSet.copyOf(about.types());
    types.retainAll(
        EnumSet.of(About.Type.STRING, About.Type.INTEGER, About.Type.NUMBER, About.Type.BOOLEAN));
    List<String> words = new ArrayList<>();
    for (About.Type type : types) {
      switch (type) {
        case STRING -> words.add("text");
        case INTEGER -> words.add("whole number" + limits(about));
        case NUMBER -> words.add("number" + limits(about));
        case BOOLEAN -> words.add("`true` or `false`");
        case OBJECT, ARRAY, NULL -> {}
      }
    }
    return words.isEmpty() ? "" : before + String.join(", or ", words.reversed()) + after;
  }

  private static String limits(About about) {
    Optional<BigDecimal> least = about.minimum();
    Optional<BigDecimal> most = about.maximum();
    if (least.isPresent() && most.isPresent()) {
      return " from " + least.get() + " to " + most.get();
    }
    return least
        .map(number -> " from " + number)
        .or(() -> about.above().map(number -> " above " + number))
        .or(() -> most.map(number -> " up to " + number))
        .orElse("");
  }
}
