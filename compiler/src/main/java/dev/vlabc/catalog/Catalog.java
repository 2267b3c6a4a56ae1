package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Shipped;
import dev.vlabc.source.SourceFile;
import dev.vlabc.source.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of an environment and of vlabc itself, the environment's first. An entry is read
 * when it is asked for, because a lab uses few of them.
 */
public final class Catalog {

  private static final String SHIPPED = "templates/components/";
  private static final String OWN = "components/";
  private static final String FILE = "/component.yaml";
  private static final List<String> FIELDS =
      List.of("description", "provides", "requires", "endpoints", "hostsControlPlanes");

  private final Workspace environment;
  private final Diagnostics diagnostics;
  private final Map<String, Optional<CatalogComponent>> known = new ConcurrentHashMap<>();
  private @Nullable Mapping images;

  /**
   * @param environment whose {@code components/} come before the catalog's
   * @param diagnostics takes the faults of the environment's own components
   */
  public Catalog(Workspace environment, Diagnostics diagnostics) {
    this.environment = environment;
    this.diagnostics = diagnostics;
  }

  /** The component of that name, wherever it is from. */
  public Optional<CatalogComponent> component(String name) {
    return known.computeIfAbsent(name, this::load);
  }

  /** The names of all components, for suggestions. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(texts(shipped(SHIPPED + "list.yaml")));
    for (String path : environment.list("components")) {
      if (path.endsWith(FILE)) {
        names.add(path.substring(OWN.length(), path.length() - FILE.length()));
      }
    }
    return names;
  }

  /** The pinned image of a kind of node, such as {@code frr}. */
  public String image(String kind) {
    return text(images(), kind)
        .orElseThrow(() -> new IllegalStateException("templates/images.yaml lacks " + kind));
  }

  private Mapping images() {
    Mapping read = images;
    if (read == null) {
      read = mapping(shipped("templates/images.yaml"));
      images = read;
    }
    return read;
  }

  private Optional<CatalogComponent> load(String name) {
    return own(name)
        .or(
            () ->
                Shipped.read(SHIPPED + name + FILE)
                    .map(bytes -> parse(SHIPPED + name + FILE, bytes)))
        .map(node -> component(name, mapping(node)));
  }

  private Optional<Node> own(String name) {
    String path = OWN + name + FILE;
    return environment
        .read(path)
        .flatMap(bytes -> YamlReader.decode(environment.display(path), bytes, diagnostics))
        .map(file -> YamlReader.read(file, diagnostics).orElse(Mapping.empty()))
        .map(node -> checked(name, node));
  }

  private Node checked(String name, Node component) {
    for (Mapping.Entry entry : mapping(component).entries()) {
      if (!FIELDS.contains(entry.name()) && entry.key().range().isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0105,
                    entry.key().range().get(),
                    "component `" + name + "` has no field `" + entry.name() + "`")
                .note("allowed: " + Diagnostic.listed(FIELDS))
                .help(DidYouMean.question(entry.name(), FIELDS).orElse("take it out")));
      }
    }
    return component;
  }

  private static Node shipped(String path) {
    return Shipped.read(path)
        .map(bytes -> parse(path, bytes))
        .orElseThrow(() -> new IllegalStateException("vlabc comes without " + path));
  }

  private static Node parse(String path, byte[] bytes) {
    Diagnostics faults = new Diagnostics();
    SourceFile file = new SourceFile(path, new String(bytes, StandardCharsets.UTF_8));
    return YamlReader.read(file, faults)
        .orElseThrow(() -> new IllegalStateException(path + ": " + faults.sorted()));
  }

  private static CatalogComponent component(String name, Mapping fields) {
    return new CatalogComponent(
        name,
        text(fields, "description").orElse(""),
        new TreeSet<>(fields.get("provides").map(Catalog::texts).orElse(List.of())),
        new TreeSet<>(fields.get("requires").map(Catalog::texts).orElse(List.of())),
        endpoints(mapping(fields.get("endpoints").orElse(Mapping.empty()))),
        text(fields, "hostsControlPlanes").filter("true"::equals).isPresent());
  }

  private static SortedMap<String, Integer> endpoints(Mapping ports) {
    SortedMap<String, Integer> endpoints = new TreeMap<>();
    for (String name : ports.names()) {
      text(ports, name)
          .filter(port -> port.matches("[0-9]{1,5}"))
          .ifPresent(port -> endpoints.put(name, Integer.parseInt(port)));
    }
    return Collections.unmodifiableSortedMap(endpoints);
  }

  private static Mapping mapping(Node node) {
    return node instanceof Mapping mapping ? mapping : Mapping.empty();
  }

  private static Optional<String> text(Mapping mapping, String name) {
    return mapping.get(name).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
  }

  private static List<String> texts(Node node) {
    return node instanceof Sequence sequence
        ? sequence.items().stream().map(Node::toString).toList()
        : List.of();
  }
}
