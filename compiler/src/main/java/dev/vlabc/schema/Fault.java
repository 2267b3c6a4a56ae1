package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told about one place.
 *
 * @param place the guilty value; of an unknown field that field, of a missing one its owner
 * @param missing the fields that are missing
 */
record Fault(Place place, Keyword keyword, List<String> missing) {

  static Fault of(Place place, Keyword keyword, Optional<String> property) {
    return new Fault(
        place, keyword, keyword == Keyword.MISSING ? property.stream().toList() : List.of());
  }

  /** Of two faults of one place, the more telling; missing fields are one fault together. */
  Fault worst(Fault other) {
    if (keyword == Keyword.MISSING && other.keyword == Keyword.MISSING) {
      List<String> all = new ArrayList<>(missing);
      all.addAll(other.missing);
      return new Fault(place, keyword, all);
    }
    return other.keyword.compareTo(keyword) < 0 ? other : this;
  }

  /** What cannot stay: a record in a list of things whose name is faulty goes with its name. */
  Place culprit() {
    Optional<Place> record = place.owner();
    Optional<Place> list = record.flatMap(Place::owner);
    boolean names =
        place.path().last().equals("name")
            && list.map(Place::shape).orElse(null) instanceof Shape.Named named
            && named.listed();
    return names ? record.orElseThrow() : place;
  }

  /** Whether the document is better off without it; what must be there stays, as it is. */
  boolean removable() {
    boolean incomplete = keyword == Keyword.MISSING || keyword == Keyword.FEWEST_ITEMS;
    boolean wanted =
        place.owner().map(Place::shape).orElse(null) instanceof Shape.Fields fields
            && fields.required().contains(place.path().last());
    return !place.steps().isEmpty() && !(incomplete && wanted);
  }

  /** Nothing where another fault of the same place says it all. */
  Optional<Diagnostic> diagnostic() {
    Optional<Diagnostic> said =
        switch (keyword) {
          case RANGE -> NameFaults.range(place);
          case UNKNOWN -> Optional.of(unknown());
          case MISSING -> missing().isEmpty() ? Optional.empty() : missed();
          case FEWEST_KEYS, MOST_KEYS -> Optional.of(FieldFaults.count(place));
          case TYPE ->
              Optional.of(place.bareName() ? NameFaults.name(place) : TypeFaults.of(place));
          case CONST -> Optional.of(ValueFaults.constant(place));
          case WORD -> Optional.of(ValueFaults.word(place));
          case SHORTEST, FEWEST_ITEMS -> Optional.of(TypeFaults.empty(place));
          case PATTERN, LONGEST -> Optional.of(malformed());
          case LEAST, ABOVE, MOST -> Optional.of(ValueFaults.number(place));
          case TWICE -> NameFaults.twice(place);
          case MOST_ITEMS, OTHER -> Optional.of(ValueFaults.malformed(place));
        };
    return said;
  }

  private Diagnostic unknown() {
    return switch (place.owner().orElseThrow().shape()) {
      case Shape.Named _ -> NameFaults.name(place);
      case Shape.Choice choice -> ValueFaults.option(place, choice);
      case Shape.Fields _, Shape.ByPhase _, Shape.Many _, Shape.Value _, Shape.Opaque _ ->
          FieldFaults.unknown(place);
    };
  }

  private Diagnostic malformed() {
    if (place.bareName() || NameFaults.wantsName(place)) {
      return NameFaults.name(place);
    }
    return place.shape() instanceof Shape.Choice choice
        ? ValueFaults.option(place, choice)
        : ValueFaults.malformed(place);
  }

  /** A field that is there under a mistyped name is not missing too. */
  private Optional<Diagnostic> missed() {
    List<String> really = new ArrayList<>(missing);
    if (place.node() instanceof Mapping mapping && place.shape() instanceof Shape.Fields fields) {
      for (String name : mapping.names()) {
        if (!fields.names().contains(name)) {
          really.removeAll(DidYouMean.candidates(name, fields.names()));
        }
      }
    }
    return really.isEmpty()
        ? Optional.empty()
        : place.keyRange().map(at -> MissingFields.of(at, place.called(), place.shape(), really));
  }
}
