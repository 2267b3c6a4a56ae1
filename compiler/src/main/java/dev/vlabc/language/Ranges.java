package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.schema.RangedText;
import dev.vlabc.schema.Shape;
import dev.vlabc.schema.Wording;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the members of ranges out, lays those that are named over them, and takes things out. */
final class Ranges {

  private final Poison poison;
  private final RangeFaults faults;
  private int members;

  Ranges(Poison poison, Reports reports) {
    this.poison = poison;
    this.faults = new RangeFaults(reports);
  }

  Mapping apply(Shape shape, Mapping tree) {
    poison.writeOutRanges();
    return poison.cut(fields(shape, tree, Path.ROOT));
  }

  private Node walk(Shape shape, Node node, Path path) {
    if (!(node instanceof Mapping mapping) || shape instanceof Shape.Opaque) {
      return node;
    }
    Mapping written = shape instanceof Shape.Named named ? things(named, mapping, path) : mapping;
    return fields(shape, written, path);
  }

  private Mapping fields(Shape shape, Mapping mapping, Path path) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    boolean same = true;
    for (Mapping.Entry entry : mapping.entries()) {
      Shape child = shape.child(entry.name()).orElse(null);
      Node value =
          child == null ? entry.value() : walk(child, entry.value(), path.child(entry.name()));
      same &= value == entry.value();
      entries.add(value == entry.value() ? entry : new Mapping.Entry(entry.key(), value));
    }
    return same ? mapping : mapping.withEntries(entries);
  }

  private Mapping things(Shape.Named shape, Mapping mapping, Path path) {
    if (mapping.entries().stream().noneMatch(Ranges::special)) {
      return mapping;
    }
    Members dealt = new Members();
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.name().indexOf('[') >= 0 && !Merge.isNull(entry.value())) {
        deal(shape, entry, path, dealt);
      }
    }
    Set<String> out = takenOut(shape, mapping, path, dealt);
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      for (Mapping.Entry member : dealt.of(entry)) {
        entries.add(refined(shape, mapping, member));
      }
      if (dealt.of(entry).isEmpty()
          && !Merge.isNull(entry.value())
          && !dealt.has(entry.name())
          && !poison.has(path.child(entry.name()))) {
        entries.add(entry);
      }
    }
    entries.removeIf(entry -> out.contains(entry.name()));
    return mapping.withEntries(entries);
  }

  private static boolean special(Mapping.Entry entry) {
    return entry.name().indexOf('[') >= 0 || Merge.isNull(entry.value());
  }

  private static Mapping.Entry refined(Shape.Named shape, Mapping mapping, Mapping.Entry member) {
    return mapping
        .entry(member.name())
        .filter(plain -> !Merge.isNull(plain.value()))
        .map(
            plain -> {
              Node merged = Merge.over(shape.entry(), member.value(), plain.value());
              return new Mapping.Entry(plain.key(), merged);
            })
        .orElse(member);
  }

  private void deal(Shape.Named shape, Mapping.Entry entry, Path path, Members dealt) {
    RangedText name = text(shape, entry);
    members += name.count();
    boolean sound = faults.sound(entry, name, members) && faults.deals(shape.entry(), entry, name);
    if (!sound) {
      poison.add(path.child(entry.name()));
      if (name.problem().isEmpty() && name.even() && members <= RangedText.BUDGET) {
        name.members().forEach(member -> poison.add(path.child(member)));
      }
      return;
    }
    for (int i = 0; i < name.count(); i++) {
      String member = name.member(i);
      Optional<Mapping.Entry> first = dealt.rangeOf(member);
      if (first.isPresent()) {
        faults.shared(entry, first.get(), member);
        poison.add(path.child(member));
      } else {
        Node value = Dealing.member(shape.entry(), entry.value(), i);
        dealt.add(entry, new Mapping.Entry(entry.key().withText(member), value));
      }
    }
  }

  private static RangedText text(Shape.Named shape, Mapping.Entry entry) {
    return shape.links() ? RangedText.ofLink(entry.name()) : RangedText.ofName(entry.name());
  }

  private Set<String> takenOut(Shape.Named shape, Mapping mapping, Path path, Members dealt) {
    Set<String> out = new HashSet<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!Merge.isNull(entry.value())) {
        continue;
      }
      RangedText name = text(shape, entry);
      boolean ranged = name.ranged() && name.problem().isEmpty() && name.even();
      for (String member : ranged ? name.members() : List.of(entry.name())) {
        out.add(member);
        if (!dealt.has(member) && !poison.has(path.child(member))) {
          poison.add(path.child(member));
          faults.nothingToTakeOut(entry, mapping, Wording.called(path.child(entry.name())));
        }
      }
    }
    return out;
  }
}
