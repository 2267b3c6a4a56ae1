package dev.vlabc.language;

import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.schema.Wording;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be wrong about {@code like}. */
final class LikeFaults {

  private final Reports reports;

  LikeFaults(Reports reports) {
    this.reports = reports;
  }

  void unknown(Spot spot, Scalar reference, Originals.Siblings siblings) {
    List<String> names = new ArrayList<>(siblings.byName().sequencedKeySet());
    names.remove(spot.name());
    String owner =
        siblings.sample().owner().map(thing -> " in " + Wording.quote(thing.name())).orElse("");
    Diagnostic fault =
        Diagnostic.of(
            Code.VL0206,
            reference.range().orElseThrow(),
            "there is no "
                + spot.kind()
                + " "
                + Wording.quote(siblings.sample().name())
                + owner
                + " to be like");
    String otherwise =
        names.isEmpty()
            ? "there is no other " + spot.kind() + ": leave `like` out"
            : "name one that is there, as in " + Wording.quote("like: " + names.getFirst());
    Optional<String> question = DidYouMean.question(siblings.sample().name(), names);
    reports.add(fault.known(names).help(question.orElse(otherwise)));
  }

  void circle(List<Like.Open> circle) {
    List<String> names = new ArrayList<>();
    circle.forEach(open -> names.add(open.spot().name()));
    names.add(circle.getFirst().spot().name());
    Like.Open first = circle.getFirst();
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0208,
                at(first),
                "`like` goes in a circle: " + Wording.quote(String.join(" → ", names)))
            .label(words(first));
    for (Like.Open next : circle.subList(1, circle.size())) {
      fault = fault.also(at(next), words(next));
    }
    reports.add(fault.help("take `like` out of one of them, and write there what it is to have"));
  }

  private static Range at(Like.Open open) {
    return open.reference().range().orElseThrow();
  }

  private static String words(Like.Open open) {
    return Wording.quote(open.spot().name()) + " is like " + Wording.quote(open.reference().text());
  }

  void deep(Scalar reference, int most) {
    reports.add(
        Diagnostic.of(
                Code.VL0104,
                reference.range().orElseThrow(),
                "more than " + most + " things are like one another in a row")
            .help("let them be like the same one"));
  }
}
