package dev.vlabc.schema;

import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import java.util.Collection;
import java.util.Optional;

/** Values of the right type that are not among those that may stand there. */
final class ValueFaults {

  private ValueFaults() {}

  static Diagnostic constant(Place place) {
    String expected = String.join("", place.shape().about().words());
    return Diagnostic.of(
            Code.VL0109,
            place.valueRange().orElseThrow(),
            place.called() + " must be " + Wording.quote(expected))
        .note("found: " + Wording.found(place.node()))
        .help("write " + Wording.quote(place.path().last() + ": " + expected));
  }

  static Diagnostic word(Place place) {
    Collection<String> words = place.shape().about().words();
    return word(place, place.node().toString(), words).orElseGet(() -> malformed(place));
  }

  private static Optional<Diagnostic> word(Place place, String found, Collection<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean key = place.key().filter(scalar -> scalar.text().equals(found)).isPresent();
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0109,
            (key ? place.keyRange() : place.valueRange()).orElseThrow(),
            Wording.quote(found) + " is not a word for " + owner(place, key).called());
    return Optional.of(
        FieldFaults.noted(fault, Wording.allowed(words), DidYouMean.question(found, words)));
  }

  private static Place owner(Place place, boolean key) {
    return key ? place.owner().orElse(place) : place;
  }

  /** A key or a bare word that is no option, or an option that cannot stand alone. */
  static Diagnostic option(Place place, Shape.Choice choice) {
    boolean bare = place.shape() == choice;
    String found = bare ? place.node().toString() : place.path().last();
    if (bare && choice.names().contains(found)) {
      return Diagnostic.of(
              Code.VL0108,
              place.valueRange().orElseThrow(),
              place.called() + " needs more than the word " + Wording.quote(found))
          .help("write " + Wording.quote(form(place, choice, found)));
    }
    return word(place, found, choice.names()).orElseGet(() -> malformed(place));
  }

  /** A choice of nothing. */
  static Diagnostic undecided(Place place, Shape.Choice choice) {
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0108,
            place.keyRange().orElseThrow(),
            place.called() + " does not say which it is");
    String first = choice.names().getFirst();
    String line =
        choice.words().contains(first)
            ? place.path().last() + ": " + first
            : form(place, choice, first);
    return FieldFaults.noted(
        fault,
        Wording.allowed(choice.names()),
        Optional.of("write one of them, such as " + Wording.quote(line)));
  }

  private static String form(Place place, Shape.Choice choice, String option) {
    About about = choice.child(option).orElseThrow().about();
    String value = about.examples().isEmpty() ? "…" : Wording.form(about.examples().getFirst());
    return place.path().last() + ": {" + option + ": " + value + "}";
  }

  static Diagnostic malformed(Place place) {
    About about = place.shape().about();
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0110, place.valueRange().orElseThrow(), place.called() + " is malformed")
            .note("found: " + Wording.found(place.node()));
    Optional<String> examples = Wording.examples(about);
    Optional<String> mended =
        place.node() instanceof Scalar scalar
            ? Mended.help(scalar.text(), about)
            : Optional.empty();
    Optional<String> such = examples.filter(_ -> mended.isPresent());
    Optional<String> note =
        about
            .expects()
            .map(text -> "expected: " + text + such.map(some -> ", such as " + some).orElse(""))
            .or(() -> about.description().map(text -> "what it is: " + Wording.first(text)));
    Optional<String> help =
        mended.or(() -> examples.map(some -> "write something such as " + some));
    return FieldFaults.noted(fault, note, help);
  }

  static Diagnostic number(Place place) {
    About about = place.shape().about();
    String least =
        about
            .minimum()
            .map(number -> number + " or more")
            .or(() -> about.above().map(number -> "more than " + number))
            .orElse("");
    String most = about.maximum().map(number -> number + " or less").orElse("");
    String both =
        about.minimum().isPresent() && about.maximum().isPresent()
            ? about.minimum().get() + " to " + about.maximum().get()
            : least + most;
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0111, place.valueRange().orElseThrow(), place.called() + " must be " + both)
            .note("found: " + ((Scalar) place.node()).text())
            .note("allowed: " + both);
    return Wording.examples(about)
        .map(some -> fault.help("write something such as " + some))
        .orElse(fault);
  }
}
