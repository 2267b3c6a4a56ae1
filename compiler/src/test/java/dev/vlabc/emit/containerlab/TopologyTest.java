package dev.vlabc.emit.containerlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.emit.SamplePlans;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private static Optional<Topology> topology(Lab plan, String partition) {
    return Topology.of(plan, plan.partitions().get(partition));
  }

  @Test
  void countsAsPeopleDo() {
    Topology topology = topology(SamplePlans.small(), "rack").orElseThrow();
    assertEquals(
        List.of("exit-1", "leaf-1", "leaf-2", "leaf-10", "machine-1"),
        topology.nodes().stream().map(TopologyNode::name).toList());
  }

  @Test
  void isNamedAfterLabAndPartition() {
    assertEquals("small-rack", topology(SamplePlans.small(), "rack").orElseThrow().name());
    assertEquals("mixed", topology(SamplePlans.mixed(), "mixed").orElseThrow().name());
  }

  @Test
  void playsNeitherLibvirtNorRealMachines() {
    Lab plan = SamplePlans.mixed();
    assertEquals(Optional.empty(), topology(plan, "shelf"));
    Topology topology = topology(plan, "mixed").orElseThrow();
    assertTrue(topology.nodes().stream().noneMatch(node -> node.name().equals("metal-1")));
    assertEquals(
        List.of("leaf-1:Ethernet0 -- machine-1:lan0", "leaf-1:Ethernet120 -- core-1:e1-1"),
        topology.links().stream().map(Link::name).toList());
  }

  @Test
  void givesAddressesOnlyOnAManagementNetwork() {
    Topology mixed = topology(SamplePlans.mixed(), "mixed").orElseThrow();
    assertTrue(mixed.nodes().stream().allMatch(node -> node.address().isEmpty()));
    Topology small = topology(SamplePlans.small(), "rack").orElseThrow();
    Optional<Address> first = small.nodes().getFirst().address();
    assertEquals("10.80.1.30", first.orElseThrow().toString());
  }

  @Test
  void tellsVirtualMachinesTheirSize() {
    Topology topology = topology(SamplePlans.mixed(), "mixed").orElseThrow();
    assertEquals(
        Map.of(
            "UUID", "8f2d0c54-0000-8000-8000-000000000001",
            "QEMU_CPU_CORES", "2",
            "QEMU_MEMORY", "8192",
            "QEMU_DISK_SIZE", "80G"),
        topology.nodes().getLast().env());
  }

  @Test
  void keepsANetworkThatIsNotItsOwn() {
    assertTrue(topology(SamplePlans.small(), "rack").orElseThrow().borrowsNetwork());
    assertFalse(topology(SamplePlans.mixed(), "mixed").orElseThrow().borrowsNetwork());
  }
}
