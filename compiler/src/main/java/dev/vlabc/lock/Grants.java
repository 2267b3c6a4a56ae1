package dev.vlabc.lock;

import dev.vlabc.value.NaturalOrder;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which member got which place. */
public record Grants(SortedMap<Key, Integer> places) {

  /** A member of an owner in a space. */
  public record Key(String space, String owner, Member member) implements Comparable<Key> {

    static Key of(Request request) {
      return new Key(request.space().name(), request.owner(), request.member());
    }

    @Override
    public int compareTo(Key other) {
      int bySpace = NaturalOrder.INSTANCE.compare(space, other.space);
      int byOwner = bySpace != 0 ? bySpace : NaturalOrder.INSTANCE.compare(owner, other.owner);
      return byOwner != 0 ? byOwner : member.compareTo(other.member);
    }
  }

  public Grants {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** The place of a member; empty where it was not asked for, or could not be granted. */
  public OptionalInt place(Space space, String owner, Member member) {
    Integer place = places.get(new Key(space.name(), owner, member));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
