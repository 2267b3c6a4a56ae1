package dev.vlabc.emit.readme;

import dev.vlabc.emit.readme.ReadmeView.Need;
import dev.vlabc.emit.readme.ReadmeView.Tool;
import dev.vlabc.emit.script.HostNeeds;
import dev.vlabc.emit.script.HostNeeds.Sum;
import dev.vlabc.emit.script.Rendered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the lab needs of the computers that it runs on. */
final class Needs {

  private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

  private Needs() {}

  /** What mise cannot bring. */
  static List<Tool> tools(Rendered rendered) {
    List<Tool> tools = new ArrayList<>();
    if (!rendered.clusters().isEmpty() || !rendered.topologies().isEmpty()) {
      tools.add(
          new Tool(
              "docker",
              "",
              rendered.machines().isEmpty()
                  ? "everything here runs in its containers"
                  : "has the networks, and runs containers on them"));
    } else if (!rendered.machines().isEmpty()) {
      tools.add(new Tool("docker", "", "has the networks that the virtual machines hang on"));
    }
    if (!rendered.topologies().isEmpty()) {
      tools.add(new Tool("sudo", "", "containerlab makes links as root"));
    }
    if (!rendered.machines().isEmpty()) {
      tools.add(new Tool("libvirt", "9.0", "makes the virtual machines, with QEMU, KVM and UEFI"));
    }
    if (rendered.machines().values().stream().anyMatch(all -> !all.logins().isEmpty())) {
      tools.add(new Tool("virtualbmc", "3.3.0", "switches them on and off as IPMI asks it to"));
    }
    tools.add(new Tool("mise", "", "brings the rest, in the versions of mise.toml"));
    return tools;
  }

  static List<Need> hosts(HostNeeds needs) {
    List<Need> rows = new ArrayList<>();
    needs.all().forEach((host, sum) -> rows.add(need(host, sum)));
    return rows;
  }

  /** Cores, memory and disk in words; empty: nothing has a size. */
  static String words(Sum sum) {
    return sum.milliCpu() + sum.memory() + sum.disk() == 0
        ? ""
        : "%s cores, %s of memory, %s of disk"
            .formatted(
                number(BigDecimal.valueOf(sum.milliCpu(), 3)),
                gibibytes(sum.memory()),
                gibibytes(sum.disk()));
  }

  private static Need need(String host, Sum sum) {
    List<String> runs = new ArrayList<>();
    count(sum.clusterNodes(), "cluster node", runs);
    count(sum.switches(), "switch", runs);
    count(sum.machines(), "machine", runs);
    String cores = number(BigDecimal.valueOf(sum.milliCpu(), 3));
    return new Need(
        host, String.join(", ", runs), cores, gibibytes(sum.memory()), gibibytes(sum.disk()));
  }

  private static void count(int number, String what, List<String> runs) {
    if (number > 0) {
      String end = number == 1 ? "" : what.endsWith("h") ? "es" : "s";
      runs.add(number + " " + what + end);
    }
  }

  private static String gibibytes(long bytes) {
    return number(BigDecimal.valueOf(bytes).divide(GIBIBYTE, 1, RoundingMode.UP)) + " GiB";
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
