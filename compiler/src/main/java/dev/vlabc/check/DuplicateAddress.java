package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Host;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Router;
import dev.vlabc.source.Path;
import dev.vlabc.value.Address;
import java.util.Optional;

/** No two things have one address; BMCs may share one if their ports differ. */
final class DuplicateAddress implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    FirstUse uses =
        new FirstUse(
            facts, Code.VL0401, "address", "give one of them another address", diagnostics);
    facts.plan().hosts().values().forEach(host -> host(host, uses));
    facts.plan().partitions().values().forEach(partition -> partition(facts, partition, uses));
    facts.plan().clusters().values().forEach(cluster -> endpoint(facts, cluster, uses));
  }

  private static void host(Host host, FirstUse uses) {
    Path path = Path.of("hosts", host.name());
    String thing = "host/" + host.name();
    use(uses, host.address(), thing, path.child("address"));
    host.bmc().ifPresent(bmc -> bmc(uses, bmc, thing, path));
  }

  private static void bmc(FirstUse uses, Bmc bmc, String thing, Path path) {
    if (bmc.address().isPresent()) {
      String port = bmc.port().isPresent() ? ":" + bmc.port().getAsInt() : "";
      uses.use(
          bmc.address().get() + port,
          "the BMC of " + thing,
          path.child("bmc").child(bmc.kind()).child("address"));
    }
  }

  private static void partition(Facts facts, Partition partition, FirstUse uses) {
    for (Facts.Member<FabricNode> node : facts.nodes(partition)) {
      String thing = "node/" + partition.name() + "/" + node.name();
      use(uses, node.thing().management(), thing, node.path().child("address"));
      loopbacks(uses, node.thing().router(), thing, node.path());
    }
    for (Facts.Member<Machine> machine : facts.machines(partition)) {
      String thing = "machine/" + partition.name() + "/" + machine.name();
      use(uses, machine.thing().address(), thing, machine.path().child("address"));
      loopbacks(uses, machine.thing().router(), thing, machine.path());
      machine.thing().bmc().ifPresent(bmc -> bmc(uses, bmc, thing, machine.path()));
    }
  }

  private static void loopbacks(FirstUse uses, Optional<Router> router, String thing, Path path) {
    router.ifPresent(
        known ->
            known
                .loopbacks()
                .forEach(
                    loopback -> use(uses, Optional.of(loopback), thing, path.child("loopback"))));
  }

  /** An API may have the address of one of the cluster's own nodes, or of the host it runs on. */
  private static void endpoint(Facts facts, Cluster cluster, FirstUse uses) {
    Optional<Address> address = cluster.endpoint().address();
    boolean own =
        cluster.nodes().values().stream().anyMatch(node -> node.address().equals(address));
    boolean hosts =
        facts.plan().hosts().values().stream().anyMatch(host -> host.address().equals(address));
    if (!own && !hosts) {
      Path path = Path.of("clusters", cluster.name(), "endpoint", "address");
      use(uses, address, "the API of cluster/" + cluster.name(), path);
    }
  }

  private static void use(FirstUse uses, Optional<Address> address, String thing, Path at) {
    address.ifPresent(found -> uses.use(found.toString(), thing, at));
  }
}
