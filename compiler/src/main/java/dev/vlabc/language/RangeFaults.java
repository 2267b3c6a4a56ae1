package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.schema.RangedText;
import dev.vlabc.schema.Shape;
import dev.vlabc.schema.Wording;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong about ranges, and about what takes things out. */
final class RangeFaults {

  private final Reports reports;

  private static final Pattern GROUP =
      Pattern.compile("([^\\[]*)\\[([1-9][0-9]{0,8})-[0-9]{1,9}]([^\\[]*)");

  RangeFaults(Reports reports) {
    this.reports = reports;
  }

  /** Whether a name can be written out, and says so where it cannot. */
  boolean sound(Mapping.Entry entry, RangedText name, int members) {
    if (name.problem().isPresent()) {
      reports.add(malformed(entry.key(), name));
      return false;
    }
    if (!name.even()) {
      reports.add(
          Diagnostic.of(
                  Code.VL0203,
                  at(entry),
                  "the ranges in "
                      + Wording.quote(entry.name())
                      + " have different numbers of members: "
                      + counts(name))
              .help("give them the same number, or leave one end without a range"));
      return false;
    }
    if (members > RangedText.BUDGET) {
      reports.add(
          Diagnostic.of(
                  Code.VL0202,
                  at(entry),
                  "the ranges of this lab stand for more than 100,000 things")
              .help("make the ranges smaller, this one among them"));
      return false;
    }
    return true;
  }

  private static Diagnostic malformed(Scalar scalar, RangedText text) {
    return Diagnostic.of(
            Code.VL0202,
            scalar.range().orElseThrow(),
            "malformed range in "
                + Wording.quote(scalar.text())
                + ": "
                + text.problem().orElse("it is none"))
        .help(text.remedy());
  }

  private static String counts(RangedText text) {
    return String.join(" and ", text.counts().stream().map(String::valueOf).toList());
  }

  /** Whether all ranges in the values of a thing have as many members as its name. */
  boolean deals(Shape shape, Mapping.Entry entry, RangedText name) {
    List<Diagnostic> found = new ArrayList<>();
    Dealing.ranged(
        shape,
        entry.value(),
        scalar -> {
          RangedText text = RangedText.of(scalar.text());
          if (text.problem().isPresent()) {
            found.add(malformed(scalar, text));
          } else if (!text.even() || text.count() != name.count()) {
            found.add(uneven(entry, name, scalar, text));
          }
        });
    found.forEach(reports::add);
    return found.isEmpty();
  }

  private static Diagnostic uneven(
      Mapping.Entry entry, RangedText name, Scalar scalar, RangedText text) {
    String message =
        Wording.quote(scalar.text())
            + " has "
            + members(counts(text))
            + ", but "
            + Wording.quote(entry.name())
            + " has "
            + name.count();
    return Diagnostic.of(Code.VL0203, scalar.range().orElse(at(entry)), message)
        .label(counts(text) + " here")
        .also(at(entry), members(counts(name)))
        .help(
            longer(scalar.text(), name.count()).map(line -> "write " + line + ": ").orElse("")
                + "ranges in values are dealt out to the members of the name in order");
  }

  /** The only group, with as many members as the name has. */
  private static Optional<String> longer(String text, int count) {
    Matcher group = GROUP.matcher(text);
    if (!group.matches()) {
      return Optional.empty();
    }
    long last = Long.parseLong(group.group(2)) + count - 1;
    String range = "[" + group.group(2) + "-" + last + "]";
    return Optional.of(Wording.quote(group.group(1) + range + group.group(3)));
  }

  private static String members(String count) {
    return count + (count.equals("1") ? " member" : " members");
  }

  void shared(Mapping.Entry entry, Mapping.Entry first, String member) {
    reports.add(
        Diagnostic.of(
                Code.VL0204,
                at(entry),
                Wording.all(List.of(first.name(), entry.name()))
                    + " both stand for "
                    + Wording.quote(member))
            .label("this one")
            .also(at(first), "and this one")
            .help(
                "let them not overlap; to change one member, write its plain name: "
                    + Wording.quote(member + ": {…}")));
  }

  /** A {@code null}, written out or by saying nothing, where nothing is inherited. */
  void nothingToTakeOut(Mapping.Entry entry, Mapping mapping, String called) {
    if (entry.value() instanceof Scalar scalar && scalar.text().isEmpty()) {
      reports.add(
          Diagnostic.of(Code.VL0112, at(entry), called + " has no value")
              .help("write " + Wording.quote(entry.name() + ": {}") + " for it with its defaults"));
      return;
    }
    List<String> names = new ArrayList<>(mapping.names());
    names.remove(entry.name());
    String message = "there is no inherited " + Wording.quote(entry.name()) + " to take out";
    reports.add(
        Diagnostic.of(Code.VL0206, at(entry), message)
            .help(
                DidYouMean.question(entry.name(), names)
                    .orElse("for one with its defaults write `{}`, else leave the line out")));
  }

  private static Range at(Mapping.Entry entry) {
    return entry.key().range().orElseThrow();
  }
}
