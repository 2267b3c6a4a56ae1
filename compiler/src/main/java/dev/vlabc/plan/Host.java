package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Quantity;
import java.util.Optional;

/**
 * A computer that the lab runs on.
 *
 * @param budget empty: not said, so nothing is added up
 * @param runsOn the host whose virtual machine this is
 * @param ssh {@code user@address:port}; empty: recipes run on this very host
 */
public record Host(
    String name,
    Optional<Budget> budget,
    Optional<Address> address,
    Optional<String> runsOn,
    Optional<String> ssh,
    Optional<Location> location,
    Optional<Bmc> bmc) {

  /**
   * What the host has, what is left alone, and how often cores and memory may be given away.
   *
   * @param cpu cores
   */
  public record Budget(
      int cpu,
      Quantity memory,
      Quantity disk,
      int reservedCpu,
      Quantity reservedMemory,
      Quantity reservedDisk,
      int cpuOvercommit,
      int memoryOvercommit) {}
}
