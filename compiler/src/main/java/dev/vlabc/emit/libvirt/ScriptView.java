package dev.vlabc.emit.libvirt;

import dev.vlabc.emit.libvirt.VirtualMachines.VirtualMachine;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Management;
import dev.vlabc.value.Uuid;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of the scripts see. Texts that there is nothing to say in are empty.
 *
 * @param header the first lines, without the marks of a comment
 */
public record ScriptView(
    List<String> header, List<LoginView> logins, Network network, List<Vm> machines) {

  /** The names of two variables. */
  public record LoginView(String username, String password) {}

  /**
   * The network of the virtual machines.
   *
   * @param name libvirt's
   * @param docker Docker's
   * @param subnet where it is made here; empty: a cluster makes it
   * @param removed whether it goes with the virtual machines, because nobody else is on it
   */
  public record Network(String name, String uuid, String docker, String subnet, boolean removed) {}

  /**
   * A virtual machine.
   *
   * @param file its domain, beside the script
   * @param bmcPort 0: it has no BMC of ours
   */
  public record Vm(
      String domain,
      String file,
      String pool,
      List<Disk> disks,
      String bmcAddress,
      int bmcPort,
      LoginView login) {}

  /** A volume of the storage pool. */
  public record Disk(String volume, long bytes) {}

  /** VirtualBMC's own default: every address of the host. */
  private static final String EVERYWHERE = "::";

  static ScriptView of(Lab plan, List<String> header, VirtualMachines all) {
    return new ScriptView(
        header,
        all.logins().stream().map(ScriptView::login).toList(),
        all.network()
            .map(network -> network(plan, all, network))
            .orElseGet(() -> new Network("", "", "", "", false)),
        all.machines().stream().map(ScriptView::machine).toList());
  }

  private static LoginView login(Login login) {
    return new LoginView(login.username(), login.password());
  }

  private static Network network(Lab plan, VirtualMachines all, Management management) {
    boolean ours = management.cluster().isEmpty();
    long users =
        plan.partitions().values().stream()
            .flatMap(partition -> partition.management().stream())
            .filter(other -> other.network().equals(management.network()))
            .count();
    return new Network(
        all.name(),
        Uuid.derived(all.name(), "network").toString(),
        management.network(),
        ours ? management.prefix().toString() : "",
        ours && users == 1);
  }

  private static Vm machine(VirtualMachine one) {
    Optional<Bmc> bmc = one.login().flatMap(_ -> one.machine().bmc());
    return new Vm(
        one.domain(),
        Layout.domainFile(one.machine().name()),
        one.libvirt().storage(),
        one.disks().stream().map(disk -> new Disk(disk.volume(), disk.bytes())).toList(),
        bmc.flatMap(Bmc::address).map(Object::toString).orElse(EVERYWHERE),
        bmc.map(found -> found.port().orElse(0)).orElse(0),
        one.login().map(ScriptView::login).orElseGet(() -> new LoginView("", "")));
  }
}
