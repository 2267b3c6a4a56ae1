package dev.vlabc.lock;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What was granted before: for each owner in each space the blocks that it holds, by their number
 * among its blocks, and the positions of its named members. Says nothing of addresses, so a network
 * can be renumbered as a whole. May contradict itself after a merge; see {@link #resolved}.
 *
 * <p>As YAML it is a sorted list with one line per pin, each whole in itself, so that two branches
 * merge line by line, even by git's {@code merge=union}.
 */
public final class Lock {

  static final String VERSION = "v1";

  private static final String HEADER =
      """
      What vlabc has dealt out, so that nothing moves when something else is added. Written by
      `vlabc render`; commit it, and let git merge it line by line.\
      """;

  private static final Lock EMPTY = new Lock(List.of());

  private final SortedMap<Pin.Holder, List<Pin>> pins;

  Lock(Collection<? extends Pin> pins) {
    SortedMap<Pin.Holder, List<Pin>> byHolder = new TreeMap<>();
    pins.stream()
        .sorted()
        .forEach(pin -> byHolder.computeIfAbsent(pin.holder(), _ -> new ArrayList<>()).add(pin));
    byHolder.values().forEach(Lock::dropRepeated);
    this.pins = Collections.unmodifiableSortedMap(byHolder);
  }

  private static void dropRepeated(List<Pin> sorted) {
    for (int i = sorted.size() - 1; i > 0; i--) {
      if (sorted.get(i).compareTo(sorted.get(i - 1)) == 0) {
        sorted.remove(i);
      }
    }
  }

  /** The lock of a lab that was never rendered. */
  public static Lock empty() {
    return EMPTY;
  }

  /**
   * Reads the tree of a lock file. What is malformed is reported and left out; what contradicts
   * itself is reported and kept, so that {@link #resolved} can mend it.
   */
  public static Lock read(Node node, Diagnostics diagnostics) {
    Lock lock = new Lock(LockReader.read(node, diagnostics));
    Clash.find(lock.all()).forEach(clash -> diagnostics.add(clash.diagnostic()));
    return lock;
  }

  /** The tree to write as the lock file; an empty list would not merge line by line. */
  public Node write() {
    List<String> lines = all().stream().map(PinText::format).toList();
    return Mapping.builder()
        .put("lock", VERSION)
        .putIfFilled("pins", Sequence.ofTexts(lines))
        .build();
  }

  /** The whole text of the lock file. */
  public String text() {
    return YamlWriter.write(HEADER, write());
  }

  public boolean isEmpty() {
    return pins.isEmpty();
  }

  List<Pin> all() {
    return pins.values().stream().flatMap(List::stream).toList();
  }

  /** The names whose positions an owner has pinned in a space. */
  public SortedSet<String> names(String space, String owner) {
    SortedSet<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
    for (Pin pin : of(space, owner)) {
      if (pin instanceof Pin.Name name) {
        names.add(name.name());
      }
    }
    return names;
  }

  /** Whether a thing, or what belongs to it, holds anything in a space. */
  public boolean isPinned(String space, String thing) {
    return pins.keySet().stream()
        .anyMatch(holder -> holder.space().equals(space) && isWithin(holder.owner(), thing));
  }

  List<Pin> of(String space, String owner) {
    return pins.getOrDefault(new Pin.Holder(space, owner), List.of());
  }

  /**
   * The same without contradictions: of two pins that cannot both be true, the first in the order
   * of the lock stays (spaces, owners, block numbers and names as people count), which does not
   * depend on who merged what into what. The other is dropped, to be granted anew.
   */
  public Lock resolved() {
    List<Clash> clashes = Clash.find(all());
    if (clashes.isEmpty()) {
      return this;
    }
    Set<Pin> dropped = new TreeSet<>();
    clashes.forEach(clash -> dropped.add(clash.dropped()));
    return new Lock(all().stream().filter(pin -> !dropped.contains(pin)).toList());
  }

  /**
   * The same after a thing got another name. It is that thing where a space or an owner is called
   * {@code from} or begins with {@code from/}: {@code partition/flame} takes {@code
   * partition/flame/leaf-} along, but not {@code partition/flame-b}. Where pins of {@code to} exist
   * already, among the spaces or among the owners of one space, nothing is renamed there: the move
   * has happened before.
   */
  public Lock renamed(String from, String to) {
    Set<String> spaces = new LinkedHashSet<>();
    pins.keySet().forEach(holder -> spaces.add(holder.space()));
    UnaryOperator<String> space = rename(from, to, spaces);
    List<Pin> renamed = new ArrayList<>();
    for (String name : spaces) {
      Set<String> owners = new LinkedHashSet<>();
      pins.keySet().stream()
          .filter(holder -> holder.space().equals(name))
          .forEach(holder -> owners.add(holder.owner()));
      UnaryOperator<String> owner = rename(from, to, owners);
      for (String holder : owners) {
        Pin.Holder moved = new Pin.Holder(space.apply(name), owner.apply(holder));
        of(name, holder).forEach(pin -> renamed.add(pin.heldBy(moved)));
      }
    }
    return new Lock(renamed);
  }

  private static UnaryOperator<String> rename(String from, String to, Set<String> names) {
    return names.stream().anyMatch(name -> isWithin(name, to))
        ? UnaryOperator.identity()
        : name -> isWithin(name, from) ? to + name.substring(from.length()) : name;
  }

  private static boolean isWithin(String name, String thing) {
    return name.equals(thing) || name.startsWith(thing + "/");
  }

  /**
   * The same after a named member of an owner got another name, in each space where the new one is
   * not pinned yet.
   */
  public Lock renamedMember(String owner, String from, String to) {
    List<Pin> renamed = new ArrayList<>();
    for (List<Pin> held : pins.values()) {
      boolean taken =
          held.stream().anyMatch(pin -> pin instanceof Pin.Name && pin.slot().equals(to));
      for (Pin pin : held) {
        boolean meant = !taken && pin.holder().owner().equals(owner) && pin.slot().equals(from);
        renamed.add(
            meant && pin instanceof Pin.Name(Pin.Holder holder, _, int position, var at)
                ? new Pin.Name(holder, to, position, at)
                : pin);
      }
    }
    return new Lock(renamed);
  }

  /** Whether the other pins the same; places in files count for nothing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Lock lock && lock.write().equals(write());
  }

  @Override
  public int hashCode() {
    return write().hashCode();
  }

  @Override
  public String toString() {
    return String.join("\n", all().stream().map(PinText::format).toList());
  }
}
