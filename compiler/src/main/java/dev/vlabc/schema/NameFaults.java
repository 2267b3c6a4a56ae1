package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that are none, that carry a malformed range, or that are written twice. */
final class NameFaults {

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final String RULE = "lower-case letters, digits and dashes, 63 at most";

  private NameFaults() {}

  /** Whether the value must be a name as things have them. */
  static boolean wantsName(Place place) {
    return place.shape().about().pattern().filter(("^" + LABEL + "$")::equals).isPresent();
  }

  static Diagnostic name(Place place) {
    String name = name(place.key().filter(_ -> !wantsValue(place)), place.node());
    Optional<Shape.Named> owner = named(place);
    boolean ranged = owner.filter(Shape.Named::ranges).isPresent();
    if (name.indexOf('[') >= 0 || name.indexOf(']') >= 0) {
      return range(place).orElseGet(() -> rangeless(place, name));
    }
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0201,
            (wantsValue(place) ? place.valueRange() : place.keyRange()).orElseThrow(),
            Wording.quote(name) + " is not a name" + of(owner));
    if (owner.isPresent() && !label(owner.get())) {
      return fault.note("expected: something such as " + example(owner.get()));
    }
    Diagnostic noted =
        fault.note("expected: " + RULE + (ranged ? ", and one range such as `[1-8]`" : ""));
    return mended(name).map(text -> noted.help("write " + Wording.quote(text))).orElse(noted);
  }

  private static boolean wantsValue(Place place) {
    return !place.bareName() && wantsName(place) && named(place).isEmpty();
  }

  private static String name(Optional<Scalar> key, Node value) {
    return key.map(Scalar::text).orElseGet(value::toString);
  }

  private static Optional<Shape.Named> named(Place place) {
    return place.owner().map(Place::shape).orElse(null) instanceof Shape.Named named
        ? Optional.of(named)
        : Optional.empty();
  }

  /** Whose name it is, if that is known. */
  private static String of(Optional<Shape.Named> owner) {
    return owner.flatMap(Shape.Named::kind).map(kind -> " of a " + kind).orElse("");
  }

  private static boolean label(Shape.Named named) {
    return named.listed()
        || named
            .pattern()
            .filter(text -> text.startsWith("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9]"))
            .isPresent();
  }

  private static String example(Shape.Named named) {
    for (Node example : named.about().examples()) {
      switch (example) {
        case Mapping mapping when !mapping.isEmpty() -> {
          return Wording.quote(mapping.names().getFirst());
        }
        case Sequence sequence when !sequence.items().isEmpty() -> {
          return Wording.quote(sequence.items().getFirst().toString());
        }
        case Mapping _, Sequence _, Scalar _ -> {}
      }
    }
    return "a name";
  }

  /** The nearest text that is a name. */
  static Optional<String> mended(String name) {
    String text =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return LABEL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Diagnostic rangeless(Place place, String name) {
    return Diagnostic.of(
            Code.VL0202,
            place.keyRange().orElseThrow(),
            "the name" + of(named(place)) + " cannot carry a range: " + Wording.quote(name))
        .help(apart(RangedText.of(name)));
  }

  private static String apart(RangedText name) {
    boolean sound = name.problem().isEmpty() && name.even() && name.count() > 1;
    return "write each by its own name"
        + (sound ? ": " + Wording.all(List.of(name.member(0), name.member(1))) : "")
        + (sound && name.count() > 2 ? " and so on" : "");
  }

  static Optional<Diagnostic> range(Place place) {
    String name = place.key().map(Scalar::text).orElse("");
    Optional<Shape.Named> owner = named(place).filter(Shape.Named::ranges);
    boolean links = owner.filter(Shape.Named::links).isPresent();
    RangedText text = links ? RangedText.ofLink(name) : RangedText.ofName(name);
    String problem =
        text.problem()
            .orElse("the parts beside the range are lower-case letters, digits and dashes");
    return owner.map(
        _ ->
            Diagnostic.of(
                    Code.VL0202,
                    place.keyRange().orElseThrow(),
                    "malformed range in " + Wording.quote(name) + ": " + problem)
                .help(text.remedy()));
  }

  /** An item that a list has twice. */
  static Optional<Diagnostic> twice(Place place) {
    Map<Node, Node> first = new HashMap<>();
    if (place.node() instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        Node before = first.putIfAbsent(item, item);
        if (before != null && before.range().isPresent() && item.range().isPresent()) {
          return Optional.of(
              Diagnostic.of(
                      Code.VL0205,
                      item.range().get(),
                      Wording.quote(item.toString()) + " stands twice in " + place.called())
                  .label("again here")
                  .also(before.range().get(), "first here")
                  .help("take one of them out"));
        }
      }
    }
    return Optional.empty();
  }
}
