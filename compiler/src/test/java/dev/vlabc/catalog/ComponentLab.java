package dev.vlabc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lab that is there for one component: all that it requires comes from outside the lab.
 *
 * @param provider of the cluster, as the language says it
 * @param settings of the component, as the language says them
 * @param wanting whether there is also what it only wants
 */
record ComponentLab(String component, String provider, String settings, boolean wanting) {

  /** Settings by which templates take other ways than without any. */
  private static final Map<String, List<String>> SETTINGS =
      Map.of(
          "cert-manager",
          List.of("{issuer: {acme: {email: a@b.example, dns01: {zone: b.example}}}}"),
          "chrony",
          List.of("{upstreams: []}", "{upstreams: [0.nl.pool.ntp.org]}"),
          "cilium",
          List.of(
              "{hubble: true}", "{replacesKubeProxy: true}", "{clusterMesh: plexes, clusterId: 7}"),
          "powerdns",
          List.of("{forwarders: [9.9.9.9], zones: [b.example]}"),
          "seaweedfs",
          List.of("{volume: 40Gi, buckets: [other]}"),
          "csi-driver-lvm",
          List.of("{devicePattern: \"/dev/sd[b-z]\", default: false}"),
          "kube-vip",
          List.of("{interface: eth1}"),
          "victoria-metrics",
          List.of("{volume: 5Gi, retention: 2w}"),
          "zot",
          List.of("{volume: 300Gi}"));

  static final String K3D = "{k3d: {host: laptop, servers: 3}}";
  static final String K3S = "{k3s: {servers: [node-1]}}";
  static final String KIND = "{kind: {host: laptop}}";
  static final String EXISTING = "{existing: {kubeconfig: {secret: outside}}}";

  /** Each of its ways on each kind of cluster, alone and with all that it wants. */
  static List<ComponentLab> all(String component) {
    List<ComponentLab> labs = new ArrayList<>();
    List<String> settings = new ArrayList<>(SETTINGS.getOrDefault(component, List.of()));
    settings.addFirst("{}");
    for (String provider : List.of(K3D, K3S, KIND, EXISTING)) {
      for (String one : settings) {
        labs.add(new ComponentLab(component, provider, one, false));
        labs.add(new ComponentLab(component, provider, one, true));
      }
    }
    return labs;
  }

  /** Path to text, of what its steps apply. */
  TreeMap<String, String> rendered(Catalog catalog) {
    Compilation made =
        new Compiler()
            .compile(new MemoryWorkspace(Map.of("lab.yaml", text(catalog))), Options.of("lab"));
    assertEquals(
        List.of(),
        made.diagnostics().stream()
            .filter(found -> found.severity() == Severity.ERROR)
            .map(Diagnostic::toString)
            .toList(),
        this::toString);
    TreeMap<String, String> files = new TreeMap<>();
    String folder = "apps/demo/" + component + "/";
    made.tree().orElseThrow().files().stream()
        .filter(file -> file.path().startsWith(folder))
        .forEach(file -> files.put(file.path().substring(folder.length()), file.text()));
    return files;
  }

  private String text(Catalog catalog) {
    return """
        apiVersion: vlabc.dev/v1alpha1
        kind: Lab
        metadata: {name: test}
        spec:
          hosts:
            laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}
            node-1: {cpu: 8, memory: 16Gi, disk: 80Gi, address: 10.20.0.11, ssh: debian}
          networks:
            lab: 10.80.0.0/16
            site:
              prefix: 10.20.0.0/24
              purpose: site
              gateway: 10.20.0.1
              pools: {endpoints: 10.20.0.5-10.20.0.9, load-balancers: 10.20.0.128-10.20.0.191}
          services: {%s}
          secrets: {outside: {keys: [%s], from: sops}}
          layers:
            - name: base
              clusters:
                demo: {kubernetes: v1.35.5, provider: %s, components: {%s: {settings: %s}}}
        """
        .formatted(
            String.join(", ", services(catalog)),
            String.join(", ", keys(catalog)),
            provider,
            component,
            settings);
  }

  private List<Capability> needed(Catalog catalog) {
    CatalogComponent entry = catalog.component(component).orElseThrow();
    SortedSet<String> needed = new TreeSet<>(entry.requires());
    entry.steps().forEach(step -> needed.addAll(step.requires()));
    needed.addAll(entry.settings().mayRequire());
    if (wanting) {
      needed.addAll(entry.wants());
    }
    return needed.stream().map(name -> catalog.capability(name).orElseThrow()).toList();
  }

  private List<String> keys(Catalog catalog) {
    SortedSet<String> keys = new TreeSet<>(List.of("some"));
    needed(catalog).forEach(capability -> keys.addAll(capability.secret()));
    return List.copyOf(keys);
  }

  private List<String> services(Catalog catalog) {
    return needed(catalog).stream()
        .map(capability -> capability.name() + ": {external: {" + fields(capability) + "}}")
        .toList();
  }

  private static String fields(Capability capability) {
    List<String> fields = new ArrayList<>();
    capability.fields().forEach((name, field) -> fields.add(name + ": " + value(field)));
    if (!capability.secret().isEmpty()) {
      fields.add(Capability.SECRET + ": outside");
    }
    return String.join(", ", fields);
  }

  private static String value(Capability.Field field) {
    String one =
        switch (field.type()) {
          case "address" -> "10.20.0.53";
          case "url" -> "\"http://there.example.net:8080\"";
          case "port", "integer" -> "8080";
          default -> "there";
        };
    return field.list() ? "[" + one + "]" : one;
  }
}
