package dev.vlabc.resolve.fabric;

import dev.vlabc.plan.Location;
import dev.vlabc.spec.LocationSpec;

/** Places in racks, as the plan holds them. */
public final class Locations {

  private Locations() {}

  public static Location of(LocationSpec written) {
    return new Location(written.rack().text(), written.unit(), written.height());
  }
}
