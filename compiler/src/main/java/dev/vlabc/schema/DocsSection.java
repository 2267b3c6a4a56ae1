package dev.vlabc.schema;

import dev.vlabc.data.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A record, a choice, or a value by phase: whatever gets a section of its own. */
final class DocsSection {

  /** What a section is to the field that it stands in. */
  enum Place {
    VALUE,
    /** One of several, by name or in a list. */
    MEMBER,
    /** Under one key of a choice. */
    OPTION
  }

  /** Where it may be written, and how that may look. */
  record Use(DocsSection owner, String field, Place place, About about, List<Node> examples) {}

  private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");
  private static final Map<String, String> ACRONYMS =
      Map.of("bmc", "BMC", "nic", "NIC", "ssh", "SSH", "gitops", "GitOps");

  private final Shape shape;
  private final String name;
  private final boolean chapter;
  private final Optional<String> description;
  private final List<Use> uses = new ArrayList<>();
  private final List<DocsSection> children = new ArrayList<>();

  /**
   * @param name as the schema has it, in camel case
   * @param chapter whether it has a heading among the highest ones
   * @param description its own, if it has any beside those of its uses
   */
  DocsSection(Shape shape, String name, boolean chapter, Optional<String> description) {
    this.shape = shape;
    this.name = name;
    this.chapter = chapter;
    this.description = description;
  }

  Shape shape() {
    return shape;
  }

  boolean chapter() {
    return chapter;
  }

  List<Use> uses() {
    return uses;
  }

  /** What a reader meets first in it. */
  List<DocsSection> children() {
    return children;
  }

  /** Whether it, or what it is in, is an option: its heading then stays below that choice's. */
  boolean inOption() {
    if (uses.isEmpty()) {
      return false;
    }
    Use first = uses.getFirst();
    return first.place() == Place.OPTION || first.owner().inOption();
  }

  /** Whether it is one option of one choice, and nothing else. */
  boolean onlyOption() {
    return uses.size() == 1 && uses.getFirst().place() == Place.OPTION;
  }

  /** Its name in the middle of a sentence: {@code machine kind}, or {@code provider `k3d`}. */
  String words() {
    if (onlyOption()) {
      Use only = uses.getFirst();
      return only.owner().words() + " " + DocsMarkdown.code(only.field());
    }
    List<String> words = new ArrayList<>();
    for (String word : CAPITAL.split(name, -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      words.add(ACRONYMS.getOrDefault(lower, lower));
    }
    return String.join(" ", words);
  }

  String title() {
    String words = words();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  String anchor() {
    return DocsMarkdown.anchor(title());
  }

  String link() {
    return DocsMarkdown.link(words(), anchor());
  }

  /** For where its choice is named already. */
  String shortLink() {
    String text = onlyOption() ? DocsMarkdown.code(uses.getFirst().field()) : words();
    return DocsMarkdown.link(text, anchor());
  }

  /** What it is: as its definition says, else as the first use of a member, else of any. */
  DocsMeaning meaning() {
    String text =
        description
            .or(() -> described(List.of(Place.MEMBER)))
            .or(() -> described(List.of(Place.values())))
            .orElse("");
    return new DocsMeaning(text);
  }

  private Optional<String> described(List<Place> places) {
    return uses.stream()
        .filter(use -> places.contains(use.place()))
        .flatMap(use -> use.about().description().stream())
        .findFirst();
  }
}
