package dev.vlabc.review;

import dev.vlabc.value.NaturalOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what is fetched, each once however many use it. */
final class ImageCollector {

  private record Key(UsedImage.Kind kind, String reference, String through, String note) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::kind)
          .thenComparing(Key::reference, NaturalOrder.INSTANCE)
          .thenComparing(Key::through)
          .thenComparing(Key::note);

  private final SortedMap<Key, SortedSet<String>> used = new TreeMap<>(ORDER);

  void add(UsedImage.Kind kind, String reference, Optional<String> through, String user) {
    add(kind, reference, through, user, "");
  }

  void add(
      UsedImage.Kind kind, String reference, Optional<String> through, String user, String note) {
    used.computeIfAbsent(
            new Key(kind, reference, through.orElse(""), note),
            _ -> new TreeSet<>(NaturalOrder.INSTANCE))
        .add(user);
  }

  List<UsedImage> all() {
    return used.entrySet().stream()
        .map(
            entry ->
                new UsedImage(
                    entry.getKey().kind(),
                    entry.getKey().reference(),
                    Optional.of(entry.getKey().through()).filter(text -> !text.isEmpty()),
                    Collections.unmodifiableSortedSet(entry.getValue()),
                    Optional.of(entry.getKey().note()).filter(text -> !text.isEmpty())))
        .toList();
  }
}
