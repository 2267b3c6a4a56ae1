package dev.vlabc.resolve.fabric;

import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.resolve.fabric.Cable.Plug;
import java.util.ArrayList;
import java.util.List;

/** The generated links between switches: every one of a tier to every one of the tier above. */
final class Trunks {

  private final Devices devices;
  private final int parallel;
  private final List<Cable> cables = new ArrayList<>();

  private Trunks(Devices devices, int parallel) {
    this.devices = devices;
    this.parallel = parallel;
  }

  /**
   * @param parallel links between each two switches
   */
  static List<Cable> of(Devices devices, int parallel) {
    Trunks trunks = new Trunks(devices, parallel);
    Role top = Role.LEAF;
    for (Role above : List.of(Role.SPINE, Role.SUPERSPINE, Role.EXIT)) {
      if (!devices.generated(above).isEmpty()) {
        trunks.tier(top, above);
        top = above;
      }
    }
    return trunks.cables;
  }

  private void tier(Role below, Role above) {
    List<Device> lower = devices.generated(below);
    List<Device> upper = devices.generated(above);
    for (int l = 0; l < lower.size(); l++) {
      for (int u = 0; u < upper.size(); u++) {
        for (int p = 0; p < parallel; p++) {
          Device from = lower.get(l);
          Device to = upper.get(u);
          cables.add(
              Cable.between(
                  new Plug(from.name(), from.ports().up(below, u * parallel + p)),
                  new Plug(to.name(), to.ports().down(above, l * parallel + p))));
        }
      }
    }
  }
}
