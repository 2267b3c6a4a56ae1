package dev.vlabc.check;

import dev.vlabc.diagnostic.Diagnostics;
import java.util.List;

/** The list of rules. */
public final class Checks {

  private static final List<Rule> RULES =
      List.of(
          new DuplicateAddress(),
          new DuplicateMac(),
          new OverlappingPrefixes(),
          new AddressOutsideNetwork(),
          new DuplicateHostPort(),
          new Capacity(),
          new K3dName(),
          new ContainerName(),
          new EndpointName(),
          new InterfaceName(),
          new ReservedName(),
          new DuplicateLinkEnd(),
          new NeighboursOfOneAs(),
          new SwitchPorts(),
          new SwitchMtu(),
          new MachineFirmware(),
          new MachineInterfaces(),
          new SonicManagement(),
          new PciSlots(),
          new ReplacedText(),
          new MissingCapability(),
          new DoubledCapability(),
          new NoServiceAddresses(),
          new UnreachableEndpoint(),
          new SecretValue(),
          new UnknownValue(),
          new FluxVersion(),
          new LocalDomain(),
          new HostWithoutBudget(),
          new QuorumInOnePlace());

  private Checks() {}

  public static void check(Facts facts, Diagnostics diagnostics) {
    RULES.forEach(rule -> rule.check(facts, diagnostics));
  }
}
