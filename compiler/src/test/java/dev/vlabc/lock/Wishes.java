package dev.vlabc.lock;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Member.Numbered;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a lab asks for, for property tests: members, each with the place that the user wrote, if
 * any.
 *
 * @param spaces by name
 */
record Wishes(SortedMap<String, Space> spaces, SortedMap<Grants.Key, Optional<Integer>> members) {

  /** A changed lab, what {@code moved} makes of the lock, and the new keys of the old members. */
  record Edit(Wishes after, UnaryOperator<Lock> onLock, UnaryOperator<Grants.Key> renamed) {}

  private static final Range SPEC = new SourceFile("lab.yaml", "").whole();

  /** Empty spaces of different kinds. */
  static Wishes none() {
    Wishes wishes = new Wishes(new TreeMap<>(), new TreeMap<>());
    wishes.put(Space.of("network/lab/nodes", 96, 8).reserving(0, 2, "the gateway"));
    wishes.put(Space.of("network/management", 70, 4).reserving(30, 40, "DHCP"));
    wishes.put(Space.of("host/desktop/ports", 30, 1).reserving(5, 5, "ssh"));
    return wishes;
  }

  private void put(Space space) {
    spaces.put(space.name(), space);
  }

  private Wishes copy() {
    return new Wishes(new TreeMap<>(spaces), new TreeMap<>(members));
  }

  /** Asks for everything in random order. */
  Allocation allocate(Lock lock, Diagnostics diagnostics, SplittableRandom random) {
    List<Request> requests = new ArrayList<>();
    members.forEach(
        (key, fixed) -> requests.add(random.nextInt(requests.size() + 1), request(key, fixed)));
    return Allocator.allocate(lock, requests, diagnostics);
  }

  private Request request(Grants.Key key, Optional<Integer> fixed) {
    Space space = spaces.get(key.space());
    return fixed
        .map(place -> Request.fixed(space, key.owner(), key.member(), place, SPEC))
        .orElseGet(() -> Request.of(space, key.owner(), key.member(), SPEC));
  }

  Edit edit(SplittableRandom random) {
    int kind = members.isEmpty() ? 0 : random.nextInt(20);
    Grants.Key any = members.isEmpty() ? null : pick(List.copyOf(members.keySet()), random);
    return switch (kind) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> changed(after -> after.add(random));
      case 8, 9, 10, 11, 12 -> changed(after -> after.members.remove(any));
      case 13 ->
          changed(after -> after.members.keySet().removeIf(key -> key.owner().equals(any.owner())));
      case 14, 15 -> changed(after -> after.fix(any, random));
      case 16 -> changed(after -> after.grow(any.space()));
      case 17, 18 -> renameOwner(any.owner(), random);
      default ->
          any.member() instanceof Named(String name)
              ? renameMember(any.owner(), name, random)
              : changed(after -> after.members.remove(any));
    };
  }

  /** Only adds. */
  Edit addition(SplittableRandom random) {
    return changed(after -> after.add(random));
  }

  private interface Change {
    void on(Wishes after);
  }

  private Edit changed(Change change) {
    Wishes after = copy();
    change.on(after);
    return new Edit(after, UnaryOperator.identity(), UnaryOperator.identity());
  }

  private static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private void add(SplittableRandom random) {
    String space = pick(List.copyOf(spaces.keySet()), random);
    int number = random.nextInt(4);
    boolean numbered = random.nextBoolean();
    String owner = numbered ? "partition/p" + number + "/leaf-" : "cluster/c" + number;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int which = random.nextInt(24);
      Member member = numbered ? new Numbered(which) : new Named("m" + which);
      members.putIfAbsent(new Grants.Key(space, owner, member), Optional.empty());
    }
  }

  private void fix(Grants.Key key, SplittableRandom random) {
    boolean fixed = members.get(key).isPresent();
    int place = random.nextInt(spaces.get(key.space()).length());
    members.put(key, fixed ? Optional.empty() : Optional.of(place));
  }

  private void grow(String name) {
    Space space = spaces.get(name);
    if (space.length() < 120) {
      put(
          new Space(
              name,
              space.length() + 1,
              space.blockSize(),
              space.reserved(),
              space.shown(),
              space.remedy()));
    }
  }

  /** Renames the thing of an owner: {@code partition/p1} for {@code partition/p1/leaf-}. */
  private Edit renameOwner(String owner, SplittableRandom random) {
    String from = owner.replaceAll("/leaf-$", "");
    String to = from.replaceAll("/.*", "/r") + random.nextInt(1_000_000);
    return renamed(
        lock -> lock.renamed(from, to),
        key ->
            key.owner().equals(from) || key.owner().startsWith(from + "/")
                ? new Grants.Key(
                    key.space(), to + key.owner().substring(from.length()), key.member())
                : key);
  }

  private Edit renameMember(String owner, String from, SplittableRandom random) {
    String to = "r" + random.nextInt(1_000_000);
    return renamed(
        lock -> lock.renamedMember(owner, from, to),
        key ->
            key.owner().equals(owner) && key.member().equals(new Named(from))
                ? new Grants.Key(key.space(), owner, new Named(to))
                : key);
  }

  private Edit renamed(UnaryOperator<Lock> onLock, UnaryOperator<Grants.Key> rename) {
    Wishes after = new Wishes(new TreeMap<>(spaces), new TreeMap<>());
    members.forEach((key, fixed) -> after.members.put(rename.apply(key), fixed));
    return new Edit(after, onLock, rename);
  }

  /** What a merge of two branches that began here asks for; where both changed a member, ours. */
  Wishes merged(Wishes ours, Wishes theirs) {
    Wishes merged = ours.copy();
    theirs.spaces.forEach(
        (name, space) ->
            merged.spaces.merge(name, space, (a, b) -> a.length() > b.length() ? a : b));
    theirs.members.forEach(
        (key, fixed) -> {
          boolean untouchedByUs = Objects.equals(ours.members.get(key), members.get(key));
          if (untouchedByUs) {
            merged.members.put(key, fixed);
          }
        });
    merged
        .members
        .keySet()
        .removeIf(key -> members.containsKey(key) && !theirs.members.containsKey(key));
    return merged;
  }
}
