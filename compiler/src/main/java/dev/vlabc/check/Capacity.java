package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Host;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What runs on a host fits into its budget, less what is reserved, as often as may be given away.
 */
final class Capacity implements Rule {

  private static final String ON_HOST = "host/";

  /** What a host's guests need together. */
  private static final class Sum {

    private long milliCpu;
    private long memory;
    private long disk;

    private void add(Size size) {
      milliCpu += size.milliCpu();
      memory += size.memory().bytes();
      disk += size.disk().bytes();
    }
  }

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    if (!facts.whole()) {
      return;
    }
    Map<String, Sum> sums = sums(facts.plan());
    for (Host host : facts.plan().hosts().values()) {
      Sum sum = sums.get(host.name());
      if (sum != null && host.budget().isPresent()) {
        compare(facts, host, host.budget().get(), sum, diagnostics);
      }
    }
  }

  private static Map<String, Sum> sums(Lab plan) {
    Map<String, Sum> sums = new TreeMap<>();
    for (Cluster cluster : plan.clusters().values()) {
      cluster
          .nodes()
          .values()
          .forEach(
              node ->
                  node.on()
                      .filter(
                          on ->
                              on.startsWith(ON_HOST)
                                  && !cluster.nodes().containsKey(on.substring(ON_HOST.length())))
                      .ifPresent(
                          on -> add(plan, sums, on.substring(ON_HOST.length()), node.size())));
    }
    for (Partition partition : plan.partitions().values()) {
      partition
          .host()
          .ifPresent(
              host ->
                  partition
                      .machines()
                      .values()
                      .forEach(
                          machine ->
                              machine
                                  .footprint(plan.sizes())
                                  .ifPresent(size -> sum(sums, host).add(size))));
    }
    plan.hosts()
        .values()
        .forEach(guest -> guest.runsOn().ifPresent(host -> add(sums, host, guest)));
    return sums;
  }

  private static void add(Lab plan, Map<String, Sum> sums, String host, Optional<String> size) {
    size.map(name -> plan.sizes().get(name)).ifPresent(found -> sum(sums, host).add(found));
  }

  private static Sum sum(Map<String, Sum> sums, String host) {
    return sums.computeIfAbsent(host, _ -> new Sum());
  }

  /** A host that is a virtual machine of another counts with its whole budget. */
  private static void add(Map<String, Sum> sums, String host, Host guest) {
    guest
        .budget()
        .ifPresent(
            budget ->
                sums.computeIfAbsent(host, _ -> new Sum())
                    .add(
                        new Size(
                            guest.name(), budget.cpu() * 1000, budget.memory(), budget.disk(), 0)));
  }

  private static void compare(
      Facts facts, Host host, Host.Budget budget, Sum sum, Diagnostics diagnostics) {
    long cpu = 1000L * (budget.cpu() - budget.reservedCpu()) * budget.cpuOvercommit();
    long memory =
        (budget.memory().bytes() - budget.reservedMemory().bytes()) * budget.memoryOvercommit();
    long disk = budget.disk().bytes() - budget.reservedDisk().bytes();
    report(
        facts,
        host,
        "cores",
        shown(sum.milliCpu, 1000),
        shown(cpu, 1000),
        sum.milliCpu > cpu,
        diagnostics);
    report(facts, host, "memory", text(sum.memory), text(memory), sum.memory > memory, diagnostics);
    report(facts, host, "disk", text(sum.disk), text(disk), sum.disk > disk, diagnostics);
  }

  private static String text(long bytes) {
    return shown(Math.max(0, bytes), 1L << 30) + "Gi";
  }

  private static String shown(long amount, long unit) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(unit), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void report(
      Facts facts,
      Host host,
      String what,
      String needed,
      String left,
      boolean tooMuch,
      Diagnostics diagnostics) {
    if (tooMuch) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0501,
                  facts.place("hosts", host.name()),
                  "host `" + host.name() + "` has too little " + what + " for what runs on it")
              .note("needed: " + needed)
              .note(
                  "left: "
                      + left
                      + ", after what is reserved and with what may be given away twice")
              .help("use smaller sizes or fewer of them, another host, or raise `overcommit`"));
    }
  }
}
