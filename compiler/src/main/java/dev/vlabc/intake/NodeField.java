package dev.vlabc.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a node that containerlab (0.79) knows, and what to do where vlabc has none. */
final class NodeField {

  private static final String IN_IMAGE = "put it into the image, or do it after each deploy";
  private static final String CONFIGURE = "configure the node after it has started";
  private static final String NO_WORD = "nothing in a lab says this: do without it";

  /** What an import understands. */
  private static final List<String> MAPPED =
      List.of("kind", "group", "image", "type", "mgmt-ipv4", "env", "network-mode");

  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry("binds", IN_IMAGE),
          Map.entry("volumes", IN_IMAGE),
          Map.entry("tmpfs", IN_IMAGE),
          Map.entry("env", IN_IMAGE),
          Map.entry("env-files", IN_IMAGE),
          Map.entry("entrypoint", IN_IMAGE),
          Map.entry("cmd", IN_IMAGE),
          Map.entry("user", IN_IMAGE),
          Map.entry("exec", "run the commands after each deploy: `docker exec <container> …`"),
          Map.entry("stages", "run the commands after each deploy: `docker exec <container> …`"),
          Map.entry("sysctls", "set them after each deploy: `docker exec <container> sysctl -w …`"),
          Map.entry("startup-config", CONFIGURE),
          Map.entry("enforce-startup-config", CONFIGURE),
          Map.entry("suppress-startup-config", CONFIGURE),
          Map.entry("config", CONFIGURE),
          Map.entry("components", CONFIGURE),
          Map.entry("extras", CONFIGURE),
          Map.entry("dns", CONFIGURE),
          Map.entry("certificate", CONFIGURE),
          Map.entry("credentials", CONFIGURE),
          Map.entry("license", "containerlab refuses some kinds without a license: add it by hand"),
          Map.entry("ports", "reach the node at its management address instead"),
          Map.entry("mgmt-ipv6", "management networks of vlabc have IPv4 addresses"),
          Map.entry("network-mode", "the node is on the management network of the others instead"),
          Map.entry("cpu", "limit the container after the deploy: `docker update`"),
          Map.entry("memory", "limit the container after the deploy: `docker update`"),
          Map.entry("cpu-set", "limit the container after the deploy: `docker update`"),
          Map.entry("auto-remove", NO_WORD),
          Map.entry("restart-policy", NO_WORD),
          Map.entry("startup-delay", NO_WORD),
          Map.entry("image-pull-policy", NO_WORD),
          Map.entry("position", NO_WORD),
          Map.entry("hostname", NO_WORD),
          Map.entry("labels", NO_WORD),
          Map.entry("runtime", NO_WORD),
          Map.entry("link-apply-mode", NO_WORD),
          Map.entry("healthcheck", NO_WORD),
          Map.entry("aliases", NO_WORD),
          Map.entry("shm-size", NO_WORD),
          Map.entry("cap-add", NO_WORD),
          Map.entry("privileged", NO_WORD),
          Map.entry("cgroupns-mode", NO_WORD),
          Map.entry("cgroup-parent", NO_WORD),
          Map.entry("pid-mode", NO_WORD),
          Map.entry("security-opts", NO_WORD),
          Map.entry("devices", NO_WORD));

  private NodeField() {}

  /** All of them, in order. */
  static List<String> known() {
    TreeMap<String, String> names = new TreeMap<>(REMEDIES);
    MAPPED.forEach(field -> names.put(field, ""));
    return List.copyOf(names.keySet());
  }

  /** Whether an import understands it, and so tells by itself what of it is lost. */
  static boolean isMapped(String field) {
    return MAPPED.contains(field);
  }

  /** What to do about a field that is lost. */
  static String remedy(String field) {
    return Optional.ofNullable(REMEDIES.get(field)).orElse(NO_WORD);
  }
}
