package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.source.Shipped;
import dev.vlabc.source.SourceFile;
import dev.vlabc.source.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of an environment and of vlabc itself, the environment's first, and what their
 * capabilities mean. An entry is read when it is asked for, because a lab uses few of them.
 */
public final class Catalog {

  private static final String TEMPLATES = "templates/";
  private static final String CAPABILITIES = TEMPLATES + "capabilities/";
  private static final String COMPONENTS = "components/";
  private static final String FILE = "component.yaml";

  private final Workspace environment;
  private final DocumentSchema lab;
  private final Diagnostics diagnostics;
  private final Definitions definitions = new Definitions();
  private final Map<String, Optional<CatalogComponent>> components = new ConcurrentHashMap<>();
  private final Map<String, DocumentSchema> settings = new ConcurrentHashMap<>();
  private final Map<String, Optional<Capability>> capabilities = new ConcurrentHashMap<>();
  private @Nullable Mapping images;
  private @Nullable Mapping tools;

  /**
   * @param environment whose {@code components/} come before the catalog's
   * @param lab the lab language, whose types settings have
   * @param diagnostics takes the faults of the environment's own components
   */
  public Catalog(Workspace environment, DocumentSchema lab, Diagnostics diagnostics) {
    this.environment = environment;
    this.lab = lab;
    this.diagnostics = diagnostics;
  }

  /** The component of that name, wherever it is from. */
  public Optional<CatalogComponent> component(String name) {
    return components.computeIfAbsent(name, this::load);
  }

  /** The schema of what a lab may say about a component. */
  public DocumentSchema settings(CatalogComponent component) {
    return settings.computeIfAbsent(component.name(), _ -> component.settings().schema(lab));
  }

  /** The contract of a capability. */
  public Optional<Capability> capability(String name) {
    return capabilities.computeIfAbsent(
        name,
        _ -> {
          String path = CAPABILITIES + name + ".yaml";
          return Shipped.read(path).map(bytes -> Capability.read(name, mapping(path, bytes)));
        });
  }

  /** The names of all components, for suggestions. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(listed(TEMPLATES + COMPONENTS));
    for (String path : environment.list("components")) {
      if (path.endsWith("/" + FILE)) {
        names.add(path.substring(COMPONENTS.length(), path.length() - FILE.length() - 1));
      }
    }
    return names;
  }

  /** The components that provide a capability, the environment's and the catalog's. */
  public SortedSet<String> providers(String capability) {
    SortedSet<String> providers = names();
    providers.removeIf(
        name -> component(name).filter(one -> one.provides().containsKey(capability)).isEmpty());
    return providers;
  }

  /** The values that the charts of a component know; empty where that is not known. */
  public Optional<ChartKeys> chartKeys(String component) {
    return file(component, "keys.txt").map(ChartKeys::read);
  }

  /** The names of all capabilities. */
  public SortedSet<String> capabilities() {
    return new TreeSet<>(listed(CAPABILITIES));
  }

  private static List<String> listed(String folder) {
    String path = folder + "list.yaml";
    return Shipped.read(path)
        .map(bytes -> parse(path, bytes))
        .filter(Sequence.class::isInstance)
        .map(node -> ((Sequence) node).items().stream().map(Node::toString).toList())
        .orElseThrow(() -> new IllegalStateException("vlabc comes without " + path));
  }

  /** The pinned image of a kind of node, such as {@code frr}. */
  public String image(String kind) {
    return images()
        .get(kind)
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .orElseThrow(() -> new IllegalStateException("templates/images.yaml lacks " + kind));
  }

  /** The version of a program that files are written for, such as {@code flux}. */
  public String tool(String name) {
    return tools()
        .get(name)
        .map(Settings::text)
        .orElseThrow(() -> new IllegalStateException("templates/tools.yaml lacks " + name));
  }

  /** The same of a program that may be unknown here. */
  public Optional<String> knownTool(String name) {
    return tools().get(name).map(Settings::text);
  }

  private Mapping tools() {
    Mapping read = tools;
    if (read == null) {
      String path = TEMPLATES + "tools.yaml";
      read = mapping(path, Shipped.read(path).orElseThrow());
      tools = read;
    }
    return read;
  }

  private Mapping images() {
    Mapping read = images;
    if (read == null) {
      String path = TEMPLATES + "images.yaml";
      read = mapping(path, Shipped.read(path).orElseThrow());
      images = read;
    }
    return read;
  }

  /** Whether a component is the environment's own. */
  public boolean isOwn(String component) {
    return environment.read(COMPONENTS + component + "/" + FILE).isPresent();
  }

  /**
   * A file beside a component's {@code component.yaml}, such as a template; empty where there is
   * none.
   */
  public Optional<SourceFile> file(String component, String file) {
    String path = COMPONENTS + component + "/" + file;
    if (isOwn(component)) {
      return environment.read(path).map(bytes -> source(environment.display(path), bytes));
    }
    return Shipped.read(TEMPLATES + path).map(bytes -> source(TEMPLATES + path, bytes));
  }

  private Optional<CatalogComponent> load(String name) {
    String path = COMPONENTS + name + "/" + FILE;
    Optional<byte[]> own = environment.read(path);
    if (own.isPresent()) {
      return own.flatMap(bytes -> YamlReader.decode(environment.display(path), bytes, diagnostics))
          .map(file -> own(name, file));
    }
    return Shipped.read(TEMPLATES + path)
        .map(bytes -> ComponentReader.read(name, mapping(TEMPLATES + path, bytes)));
  }

  /** One with faults is what is left of it. */
  private CatalogComponent own(String name, SourceFile file) {
    Node node = YamlReader.read(file, diagnostics).orElse(Mapping.empty());
    Mapping sound = definitions.checked(node, diagnostics);
    new ComponentCheck(this, name, sound, file.whole(), diagnostics).check();
    return ComponentReader.read(name, sound);
  }

  private static Mapping mapping(String path, byte[] bytes) {
    return parse(path, bytes) instanceof Mapping mapping ? mapping : Mapping.empty();
  }

  private static Node parse(String path, byte[] bytes) {
    Diagnostics faults = new Diagnostics();
    return YamlReader.read(source(path, bytes), faults)
        .orElseThrow(() -> new IllegalStateException(path + ": " + faults.sorted()));
  }

  private static SourceFile source(String path, byte[] bytes) {
    return new SourceFile(path, new String(bytes, StandardCharsets.UTF_8));
  }
}
