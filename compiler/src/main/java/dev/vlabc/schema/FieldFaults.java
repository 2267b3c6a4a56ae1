package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Range;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fields that are unknown, missing, or too many. */
final class FieldFaults {

  private FieldFaults() {}

  static Diagnostic unknown(Place field) {
    Place owner = field.owner().orElseThrow();
    String name = field.path().last();
    Collection<String> known = names(owner.shape());
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0105,
            field.keyRange().orElseThrow(),
            owner.called() + " has no field " + Wording.quote(name));
    Optional<String> help =
        DidYouMean.question(name, known)
            .or(() -> above(owner, name))
            .or(() -> beside(owner, field))
            .or(() -> below(owner, name));
    return noted(
        fault, help.isPresent() ? Wording.allowed(known) : Wording.everything(known), help);
  }

  private static Collection<String> names(Shape shape) {
    return switch (shape) {
      case Shape.Fields fields -> fields.names();
      case Shape.Choice choice -> choice.names();
      case Shape.ByPhase phases -> phases.names();
      case Shape.Named _, Shape.Many _, Shape.Value _, Shape.Opaque _ -> List.of();
    };
  }

  private static Optional<String> above(Place owner, String name) {
    return owner
        .owner()
        .filter(place -> names(place.shape()).contains(name))
        .filter(place -> place.shape() instanceof Shape.Fields)
        .map(place -> "it is a field of " + place.called() + ", one level further out");
  }

  /** Of what stands beside the owner: {@code name} of {@code metadata}, written in {@code spec}. */
  private static Optional<String> beside(Place owner, Place field) {
    String name = field.path().last();
    Optional<Place> around = owner.owner();
    if (around.isEmpty() || !(around.get().shape() instanceof Shape.Fields fields)) {
      return Optional.empty();
    }
    for (String other : fields.names()) {
      if (!(fields.child(other).orElseThrow() instanceof Shape.Fields record)
          || !record.names().contains(name)) {
        continue;
      }
      String said = "it is a field of `" + other + "`";
      boolean written = around.get().child(other).flatMap(place -> place.child(name)).isPresent();
      String value = field.node() instanceof Scalar ? Wording.form(field.node()) : "…";
      return Optional.of(
          written
              ? said + ", where it is already written: take this line out"
              : said + ": write " + Wording.quote(other + ": {" + name + ": " + value + "}"));
    }
    return Optional.empty();
  }

  private static Optional<String> below(Place owner, String name) {
    for (String field : names(owner.shape())) {
      if (names(owner.shape().child(field).orElseThrow()).contains(name)) {
        return Optional.of(
            "it is a field of `" + field + "`: write `" + field + ": {" + name + ": …}`");
      }
    }
    return Optional.empty();
  }

  /** Too few or too many keys: of a choice, or of a record that must say something. */
  static Diagnostic count(Place place) {
    if (!(place.shape() instanceof Shape.Choice choice)) {
      return TypeFaults.empty(place);
    }
    List<Mapping.Entry> entries =
        place.node() instanceof Mapping mapping ? List.copyOf(mapping.entries()) : List.of();
    if (entries.isEmpty()) {
      return ValueFaults.undecided(place, choice);
    }
    Range first = entries.getFirst().key().range().orElseThrow();
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0108,
                entries.get(1).key().range().orElse(first),
                place.called() + " can only be one of " + Wording.all(keys(entries)))
            .label("another here")
            .also(first, "one here");
    for (Mapping.Entry more : entries.subList(2, entries.size())) {
      fault = fault.also(more.key().range().orElse(first), "another here");
    }
    return fault.help("keep one of them");
  }

  private static List<String> keys(List<Mapping.Entry> entries) {
    return entries.stream().map(Mapping.Entry::name).toList();
  }

  static Diagnostic noted(Diagnostic fault, Optional<String> note, Optional<String> help) {
    Diagnostic noted = note.map(fault::note).orElse(fault);
    return help.map(noted::help).orElse(noted);
  }
}
