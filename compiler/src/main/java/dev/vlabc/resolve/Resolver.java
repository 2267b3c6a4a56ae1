package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Allocation;
import dev.vlabc.lock.Allocator;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.resolve.component.ContractPass;
import dev.vlabc.resolve.component.SettingsPass;
import dev.vlabc.resolve.component.SettingsPass.Settled;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.index.ReferenceCheck;
import dev.vlabc.resolve.index.Unwritten;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the passes in order; each takes only what earlier ones made. */
public final class Resolver {

  private Resolver() {}

  /**
   * Makes a plan. Faults are reported; what they touch is missing from the plan.
   *
   * @param before what was allocated last time
   */
  public static Resolved resolve(
      LabSpec written, Catalog catalog, Lock before, Options options, Diagnostics diagnostics) {
    Only only = new Only(diagnostics);
    LabSpec complete = Instance.shifted(Unwritten.added(written), options.instance(), diagnostics);
    Settled settled =
        SettingsPass.check(
            ReferenceCheck.check(complete, catalog, diagnostics), catalog, diagnostics);
    LabSpec lab = settled.lab();
    ContractPass.check(lab, catalog, diagnostics);
    Phase phase = PhaseCheck.phase(lab, options, diagnostics);
    Hosting hosting = HostingPass.of(lab, catalog, only);
    BootstrapOrder.check(lab, hosting, diagnostics);
    Lock known = Moves.applied(lab, before).resolved();
    Inventory inventory = Inventory.of(lab, catalog, hosting, known, options, only, diagnostics);
    Allocation allocation = allocate(known, inventory, diagnostics);
    PlanPass pass = new PlanPass(settled, hosting, inventory, catalog, options, phase, diagnostics);
    Lab plan = pass.plan(allocation.grants(), only);
    SortedMap<Path, Range> places = new TreeMap<>(pass.places());
    places.putAll(lab.places());
    Provenance provenance = new Provenance(places, inventory.origins(), lab.place(Path.ROOT));
    return new Resolved(plan, provenance, allocation.lock(), lab.poisoned().isEmpty());
  }

  /**
   * First the networks, whose requests know nothing of each other; then once more with the
   * addresses in them, for an address that the user wrote is a place only in a network that is
   * known.
   */
  private static Allocation allocate(Lock known, Inventory inventory, Diagnostics diagnostics) {
    List<Request> networks = inventory.networkRequests();
    Grants granted = Allocator.allocate(known, networks, new Diagnostics()).grants();
    List<Request> all = new ArrayList<>(networks);
    all.addAll(inventory.addressRequests(granted));
    return Allocator.allocate(known, all, diagnostics);
  }
}
