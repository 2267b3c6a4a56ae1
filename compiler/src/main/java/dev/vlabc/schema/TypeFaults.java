package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Quoting;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values of a type that cannot stand where they stand, nothing at all among them. */
final class TypeFaults {

  private static final Set<String> YES = Set.of("yes", "on", "true", "y");
  private static final Set<String> NO = Set.of("no", "off", "false", "n");

  private TypeFaults() {}

  static Diagnostic of(Place place) {
    if (place.node() instanceof Scalar scalar && scalar.isNull()) {
      return empty(place);
    }
    About about = place.shape().about();
    Optional<Diagnostic> things = NamedFaults.of(place);
    if (things.isPresent()) {
      return things.get();
    }
    String expected = Wording.types(about.types());
    Optional<String> hint = hint(place, about);
    boolean words = about.types().equals(Set.of(About.Type.BOOLEAN));
    Optional<String> examples = Wording.examples(about).filter(_ -> !words);
    Optional<String> such = examples.filter(_ -> hint.isPresent());
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0106,
                place.valueRange().orElseThrow(),
                place.called() + " must be " + expected)
            .note("found: " + Wording.found(place.node()))
            .note("expected: " + expected + such.map(text -> ", such as " + text).orElse(""));
    Optional<String> help =
        hint.or(() -> examples.map(text -> "write something such as " + text))
            .or(() -> words ? Optional.of("write `true` or `false`") : Optional.empty());
    return help.map(fault::help).orElse(fault);
  }

  private static Optional<String> hint(Place place, About about) {
    return switch (place.node()) {
      case Scalar scalar -> scalar(scalar, about);
      case Sequence _ -> form(about, Mapping.class);
      case Mapping _ ->
          about.types().contains(About.Type.ARRAY)
              ? Optional.of("write a list: " + listForm(about))
              : Optional.empty();
    };
  }

  private static Optional<String> form(About about, Class<? extends Node> type) {
    return about.examples().stream()
        .filter(type::isInstance)
        .findFirst()
        .map(example -> "write it like " + Wording.quote(Wording.form(example)));
  }

  private static String listForm(About about) {
    return about.examples().stream()
        .filter(Sequence.class::isInstance)
        .findFirst()
        .map(example -> Wording.quote(Wording.form(example)))
        .orElse("`[…]`");
  }

  private static Optional<String> scalar(Scalar scalar, About about) {
    String text = scalar.text();
    Set<About.Type> types = about.types();
    String lower = text.toLowerCase(Locale.ROOT);
    if (types.contains(About.Type.BOOLEAN) && (YES.contains(lower) || NO.contains(lower))) {
      return Optional.of("write `" + YES.contains(lower) + "`");
    }
    if (numeric(types)) {
      Optional<String> decimal = decimal(text);
      if (decimal.isPresent()) {
        return decimal.map(number -> "write it in decimal and unquoted: `" + number + "`");
      }
    }
    if (types.contains(About.Type.STRING) && scalar.type() != Scalar.Type.STRING) {
      return quoted(text, about);
    }
    return form(about, Mapping.class).or(() -> form(about, Sequence.class));
  }

  private static boolean numeric(Set<About.Type> types) {
    Set<About.Type> numbers = EnumSet.of(About.Type.INTEGER, About.Type.NUMBER);
    numbers.retainAll(types);
    return !numbers.isEmpty();
  }

  /** A number in another base, with a sign or zeros too many, or in quotes. */
  private static Optional<String> decimal(String text) {
    String bare = text.replace("_", "").replaceFirst("^\\+", "");
    if (bare.matches("0x[0-9a-fA-F]{1,16}")) {
      return Optional.of(new BigInteger(bare.substring(2), 16).toString());
    }
    if (bare.matches("0o[0-7]{1,20}")) {
      return Optional.of(new BigInteger(bare.substring(2), 8).toString());
    }
    return bare.matches("-?[0-9]{1,20}(\\.0+)?")
        ? Optional.of(new BigInteger(bare.replaceFirst("\\..*", "")).toString())
        : Optional.empty();
  }

  /** How a number or a truth becomes the string that was meant: a whole version, or quoted. */
  private static Optional<String> quoted(String text, About about) {
    Optional<String> version = Mended.version(text, about);
    boolean fits = about.pattern().filter(pattern -> !text.matches(pattern)).isEmpty();
    return version.or(
        () -> fits ? Optional.of("quote it: `" + Quoting.quoted(text) + "`") : Optional.empty());
  }

  /** Nothing, where something must be. */
  static Diagnostic empty(Place place) {
    About about = place.shape().about();
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0112, place.keyRange().orElseThrow(), place.called() + " has no value");
    if (place.thing() || place.shape() instanceof Shape.Fields) {
      return fault.help("write `{}` for it with its defaults");
    }
    Optional<String> value =
        about.examples().stream()
            .findFirst()
            .map(Wording::form)
            .filter(_ -> place.key().isPresent());
    String name = place.path().elements().isEmpty() ? "" : place.path().last();
    boolean required =
        place.owner().map(Place::shape).orElse(null) instanceof Shape.Fields fields
            && (fields.required().contains(name) || fields.needed().contains(name));
    String otherwise = required ? "" : ", or leave the line out";
    return fault.help(
        value
                .map(text -> "give it one, as in " + Wording.quote(name + ": " + text))
                .orElse("give it one")
            + otherwise);
  }
}
