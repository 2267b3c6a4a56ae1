package dev.vlabc.emit.readme;

import dev.vlabc.emit.libvirt.Login;
import dev.vlabc.emit.libvirt.VirtualMachines;
import dev.vlabc.emit.libvirt.VirtualMachines.VirtualMachine;
import dev.vlabc.emit.readme.ReadmeView.MachineRow;
import dev.vlabc.emit.readme.ReadmeView.MachineTable;
import dev.vlabc.emit.readme.ReadmeView.Step;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Management;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import dev.vlabc.value.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the README says of virtual machines of libvirt. */
final class Machines {

  private Machines() {}

  static Step step(String partition, VirtualMachines all) {
    return new Step(
        "libvirt",
        partition,
        all.host(),
        Layout.define(all.host(), partition),
        Layout.undefine(all.host(), partition),
        all.name(),
        all.network().flatMap(Management::cluster).isPresent(),
        all.machines().size(),
        List.of(),
        (int) all.machines().stream().filter(one -> one.login().isPresent()).count(),
        all.logins().stream().map(Login::password).toList(),
        "",
        List.of());
  }

  static List<MachineTable> of(Rendered rendered) {
    List<MachineTable> tables = new ArrayList<>();
    rendered.machines().forEach((partition, all) -> tables.add(table(partition, all)));
    return tables;
  }

  private static MachineTable table(String partition, VirtualMachines all) {
    return new MachineTable(
        partition,
        all.network().map(Management::network).orElse(""),
        all.network().flatMap(Management::cluster).orElse(""),
        all.machines().stream().map(one -> one.libvirt().storage()).distinct().sorted().toList(),
        all.machines().stream().map(Machines::row).toList());
  }

  private static MachineRow row(VirtualMachine one) {
    return new MachineRow(
        one.machine().name(),
        one.domain(),
        one.machine().mac().map(Mac::toString).orElse(""),
        one.machine().address().map(Address::toString).orElse(""),
        one.login().flatMap(_ -> one.machine().bmc()).map(Machines::reached).orElse(""));
  }

  private static String reached(Bmc bmc) {
    OptionalInt port = bmc.port();
    Optional<Address> address = bmc.address();
    return port.isPresent() ? new HostPort(address, port.getAsInt()).toString() : "";
  }
}
