package dev.vlabc.tests.property;

import dev.vlabc.tests.property.SketchCluster.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** What people do to a lab between two renderings. */
final class Edits {

  private static final int MOST_THINGS = 6;
  private static final List<String> UPSTREAMS =
      List.of("docker.io", "ghcr.io", "quay.io", "registry.k8s.io", "europe-docker.pkg.dev");

  /** An edit by its name in failures; says nothing where it does not fit the lab. */
  private enum Word {
    ADD_HOST,
    ADD_MIRROR,
    ADD_CONTAINERS,
    ADD_K3S,
    ADD_INCUS,
    ADD_PARTITION,
    ADD_MANAGED,
    ADD_METAL,
    ADD_MACHINES,
    ADD_PUBLISHED,
    ADD_SWITCH,
    GROW_CLUSTER,
    REMOVE_HOST,
    REMOVE_MIRROR,
    REMOVE_CLUSTER,
    REMOVE_PARTITION,
    REMOVE_MACHINE,
    REMOVE_PUBLISHED,
    REMOVE_LEAF,
    SHRINK_CLUSTER,
    MOVE_LAYER,
    RENAME_CLUSTER,
    RENAME_PARTITION,
    FORGET_MOVES,
    REORDER
  }

  /** Those that a lab begins with. */
  private static final List<Word> ADDITIONS =
      List.copyOf(EnumSet.range(Word.ADD_HOST, Word.ADD_SWITCH));

  /**
   * An edit that was made.
   *
   * @param oldName the thing that has another name now, kind first, where one has
   */
  record Edit(String word, Sketch after, Optional<Renamed> oldName) {}

  /** Another name of a thing: {@code cluster/c3}. */
  record Renamed(String from, String to) {

    /** The name that a fact has after the edit. */
    String apply(String fact) {
      String rest = from.substring(from.indexOf('/'));
      int slash = fact.indexOf('/');
      return fact.startsWith(rest + "/", slash) && kinds().contains(fact.substring(0, slash))
          ? fact.substring(0, slash)
              + to.substring(to.indexOf('/'))
              + fact.substring(slash + rest.length())
          : fact;
    }

    private List<String> kinds() {
      return from.startsWith("cluster")
          ? List.of("cluster")
          : List.of("partition", "machine", "node");
    }
  }

  private final SplittableRandom random;
  private final Sketch lab;
  private final Additions add;
  private Optional<Renamed> renamed = Optional.empty();

  private Edits(Sketch lab, SplittableRandom random) {
    this.lab = lab;
    this.random = random;
    this.add = new Additions(lab, random);
  }

  /** A lab with a few things in it. */
  static Sketch start(SplittableRandom random) {
    Sketch lab = new Sketch();
    new Additions(lab, random).host();
    for (int i = 3 + random.nextInt(10); i > 0; i--) {
      new Edits(lab, random).make(ADDITIONS.get(random.nextInt(ADDITIONS.size())));
    }
    if (random.nextInt(3) == 0) {
      lab.mirrorHost = lab.freeHosts().getFirst();
    }
    return lab;
  }

  /** The lab after one edit. */
  static Edit random(Sketch before, SplittableRandom random) {
    while (true) {
      Edits edits = new Edits(before.copy(), random);
      Word word = Word.values()[random.nextInt(Word.values().length)];
      if (edits.make(word)) {
        return new Edit(word.name(), edits.lab, edits.renamed);
      }
    }
  }

  private boolean make(Word word) {
    return switch (word) {
      case ADD_HOST -> lab.hosts.size() < MOST_THINGS && add.host();
      case ADD_MIRROR -> lab.mirrors.add(UPSTREAMS.get(random.nextInt(UPSTREAMS.size())));
      case ADD_CONTAINERS -> room() && add.containers();
      case ADD_K3S -> room() && add.k3s();
      case ADD_INCUS -> room() && add.incus();
      case ADD_PARTITION -> ground() && add.virtual("", "p");
      case ADD_MANAGED -> ground() && add.managed();
      case ADD_METAL -> ground() && add.metal();
      case ADD_MACHINES -> onPartition(_ -> true, add::machines);
      case ADD_PUBLISHED -> onCluster(one -> one.components.size() > 1, add::published);
      case ADD_SWITCH -> onPartition(one -> !one.real() && one.leaves < 7, add::another);
      case GROW_CLUSTER -> onCluster(one -> one.workers < 5, one -> one.workers++);
      case REMOVE_HOST -> removeHost();
      case REMOVE_MIRROR -> !lab.mirrors.isEmpty() && lab.mirrors.remove(add.any(lab.mirrors));
      case REMOVE_CLUSTER -> removeCluster();
      case REMOVE_PARTITION -> removePartition();
      case REMOVE_MACHINE -> onPartition(one -> one.machines() > 2, this::removeMachine);
      case REMOVE_PUBLISHED ->
          onCluster(
              one -> !one.publish.isEmpty(),
              one -> one.publish.remove(add.any(one.publish.keySet())));
      case REMOVE_LEAF -> onPartition(one -> one.leaves > 1, Edits::removeLeaf);
      case SHRINK_CLUSTER -> onCluster(one -> one.workers > 1, one -> one.workers--);
      case MOVE_LAYER -> moveLayer();
      case RENAME_CLUSTER -> renameCluster();
      case RENAME_PARTITION -> renamePartition();
      case FORGET_MOVES -> forget();
      case REORDER -> reorder();
    };
  }

  private boolean room() {
    return lab.clusters.size() < MOST_THINGS;
  }

  private boolean ground() {
    return room() && lab.partitions.size() < MOST_THINGS;
  }

  private interface Change<T> {
    void make(T thing);
  }

  private boolean onCluster(Predicate<SketchCluster> fits, Change<SketchCluster> change) {
    List<SketchCluster> fit = lab.clusters.values().stream().filter(fits).toList();
    if (!fit.isEmpty()) {
      change.make(add.any(fit));
    }
    return !fit.isEmpty();
  }

  private boolean onPartition(Predicate<SketchPartition> fits, Change<SketchPartition> change) {
    List<SketchPartition> fit = lab.partitions.values().stream().filter(fits).toList();
    if (!fit.isEmpty()) {
      change.make(add.any(fit));
    }
    return !fit.isEmpty();
  }

  private boolean removeHost() {
    List<String> unused = new ArrayList<>(lab.freeHosts());
    lab.clusters.values().forEach(cluster -> unused.remove(cluster.ground));
    lab.partitions.values().forEach(partition -> unused.remove(partition.host));
    unused.remove(lab.mirrorHost);
    return !unused.isEmpty()
        && lab.freeHosts().size() > 1
        && lab.hosts.remove(add.any(unused)) != null;
  }

  private boolean removeCluster() {
    List<String> free =
        lab.clusters.keySet().stream().filter(name -> !lab.isManager(name)).toList();
    if (lab.clusters.size() < 2 || free.isEmpty()) {
      return false;
    }
    SketchCluster removed = lab.clusters.remove(add.any(free));
    if (removed.kind == Kind.K3S) {
      lab.hosts.keySet().removeIf(host -> host.startsWith(removed.ground + "-"));
    }
    return true;
  }

  private boolean removePartition() {
    if (lab.partitions.isEmpty()) {
      return false;
    }
    String removed = add.any(lab.partitions.keySet());
    lab.clusters.values().removeIf(cluster -> cluster.ground.equals(removed));
    return lab.partitions.remove(removed) != null;
  }

  private void removeMachine(SketchPartition partition) {
    if (partition.named.isEmpty() || (!partition.numbered.isEmpty() && random.nextBoolean())) {
      partition.numbered.remove(add.any(partition.numbered.keySet()));
    } else {
      partition.named.remove(add.any(partition.named));
    }
  }

  private static void removeLeaf(SketchPartition partition) {
    partition.leaves--;
    partition.racks = Math.min(partition.racks, partition.leaves / 2);
  }

  private boolean moveLayer() {
    List<String> free =
        lab.clusters.keySet().stream()
            .filter(
                name ->
                    !lab.isManager(name) && lab.hosts.containsKey(lab.clusters.get(name).ground))
            .toList();
    if (free.isEmpty()) {
      return false;
    }
    lab.clusters.get(add.any(free)).layer = add.any(Sketch.LAYERS);
    return true;
  }

  private boolean renameCluster() {
    List<String> free =
        lab.clusters.keySet().stream().filter(name -> !lab.isManager(name)).toList();
    if (free.isEmpty()) {
      return false;
    }
    String from = add.any(free);
    String to = add.name("c", add.fresh());
    lab.clusters.put(to, lab.clusters.remove(from));
    note("cluster/" + from, "cluster/" + to);
    return true;
  }

  private boolean renamePartition() {
    List<String> free = new ArrayList<>(lab.partitions.keySet());
    lab.clusters.values().forEach(cluster -> free.remove(cluster.ground));
    if (free.isEmpty()) {
      return false;
    }
    String from = add.any(free);
    String to = add.name("p", add.fresh());
    lab.partitions.put(to, lab.partitions.remove(from));
    note("partition/" + from, "partition/" + to);
    return true;
  }

  private void note(String from, String to) {
    lab.moved.add("{from: " + from + ", to: " + to + "}");
    renamed = Optional.of(new Renamed(from, to));
  }

  private boolean forget() {
    boolean any = !lab.moved.isEmpty();
    lab.moved.clear();
    return any;
  }

  private boolean reorder() {
    lab.order = random.nextLong();
    return true;
  }
}
