package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.language.Expanded;
import dev.vlabc.language.References;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.value.Phase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the records of a lab from its expanded tree. */
public final class LabBinder {

  private static final Path SPEC = Path.of("spec");
  private static final Path LAYERS = SPEC.child("layers");

  private final Binding binding;
  private final Expanded expanded;
  private final DocumentSchema schema;
  private final SequencedMap<String, PartitionSpec> partitions = new LinkedHashMap<>();
  private final SequencedMap<String, ClusterSpec> clusters = new LinkedHashMap<>();
  private int layersSoFar;

  private LabBinder(Expanded expanded, DocumentSchema schema, Range file, Diagnostics diagnostics) {
    this.expanded = expanded;
    this.schema = schema;
    this.binding = new Binding(diagnostics, file);
  }

  /**
   * Binds what is sound; a value that is none of its kind is reported, and takes the thing around
   * it out.
   *
   * @param file the place to show for what was written nowhere
   */
  public static LabSpec bind(
      Expanded expanded, DocumentSchema schema, Range file, Diagnostics diagnostics) {
    return new LabBinder(expanded, schema, file, diagnostics).lab();
  }

  private LabSpec lab() {
    Fields document = new Fields(binding, expanded.tree(), Path.ROOT, Path.ROOT);
    Fields metadata = document.record("metadata");
    Fields spec = new Fields(binding, document.record("spec").mapping(), Path.ROOT, Path.ROOT);
    rememberPlaces(metadata.mapping(), spec.mapping());
    SequencedMap<String, LayerSpec> layers = spec.things("layers", this::layer);
    return new LabSpec(
        metadata.text("name").orElse("lab"),
        metadata.text("description"),
        phase(spec),
        spec.text("domain"),
        GitopsSpec.from(spec.record("gitops")),
        spec.things("hosts", HostSpec::from),
        spec.things("racks", RackSpec::from),
        spec.things("sizes", SizeSpec::from),
        spec.things("networks", NetworkSpec::from),
        RegistriesSpec.from(spec.record("registries")),
        spec.things("services", ServiceSpec::from),
        spec.things("secrets", SecretSpec::from),
        tools(spec),
        layers,
        Collections.unmodifiableSequencedMap(partitions),
        Collections.unmodifiableSequencedMap(clusters),
        spec.list("reachability", ReachabilitySpec::from),
        spec.list("moved", MovedSpec::from),
        spec.list("suppress", SuppressionSpec::from),
        references(),
        poisoned(),
        binding.places());
  }

  /** Only a phase that was written: where phases differ, the default is no answer. */
  private Optional<Phase> phase(Fields spec) {
    return binding.places().containsKey(Path.of("phase"))
        ? spec.text("phase").flatMap(Phase::parse)
        : Optional.empty();
  }

  private static SequencedMap<String, String> tools(Fields spec) {
    return spec.things("tools", (_, tool) -> tool.text("version").orElse(""));
  }

  private LayerSpec layer(String name, Fields fields) {
    Life life = Life.from(fields);
    bindOnce(fields, "partitions", partitions, f -> PartitionSpec.from(name, life, f));
    bindOnce(fields, "clusters", clusters, f -> ClusterSpec.from(name, life, f));
    return new LayerSpec(layersSoFar++, life);
  }

  /** Binds a layer's things of one kind, whose names no other layer may use for that kind. */
  private <T> void bindOnce(
      Fields layer, String field, SequencedMap<String, T> known, Function<Fields, T> bind) {
    for (String name : layer.record(field).mapping().names()) {
      if (known.containsKey(name)) {
        binding
            .diagnostics()
            .add(
                Diagnostic.of(
                        Code.VL0205,
                        keyRange(layer, field, name),
                        "there are two " + field + " called `" + name + "`")
                    .also(binding.place(Path.of(field, name)), "the first one")
                    .help(
                        "give one of them another name; layers share the names of their " + field));
      }
    }
    layer
        .things(field, Path.of(field), (_, fields) -> bind.apply(fields))
        .forEach(known::putIfAbsent);
  }

  private Range keyRange(Fields layer, String field, String name) {
    return layer
        .record(field)
        .mapping()
        .entry(name)
        .flatMap(entry -> entry.key().range())
        .orElse(binding.fallback());
  }

  private void rememberPlaces(Mapping metadata, Mapping spec) {
    binding.remember(Path.of("metadata"), metadata);
    for (Mapping.Entry entry : spec.entries()) {
      if (!entry.name().equals("layers")) {
        rememberEntry(Path.ROOT, entry);
      } else if (entry.value() instanceof Mapping layers) {
        layers.entries().forEach(this::rememberLayer);
      }
    }
    binding.remember(Path.ROOT, Scalar.read(Scalar.Type.NULL, "", binding.fallback()));
  }

  private void rememberLayer(Mapping.Entry layer) {
    rememberKey(Path.of("layers", layer.name()), layer);
    if (layer.value() instanceof Mapping body) {
      for (Mapping.Entry entry : body.entries()) {
        boolean elsewhere = entry.name().equals("clusters") || entry.name().equals("partitions");
        rememberEntry(elsewhere ? Path.ROOT : Path.of("layers", layer.name()), entry);
      }
    }
  }

  private void rememberEntry(Path above, Mapping.Entry entry) {
    rememberKey(above.child(entry.name()), entry);
    binding.remember(above.child(entry.name()), entry.value());
  }

  private void rememberKey(Path at, Mapping.Entry entry) {
    entry.key().range().ifPresent(range -> binding.rememberKey(at, range));
  }

  private List<Reference> references() {
    return References.in(schema.root(), expanded.tree()).stream()
        .map(found -> new Reference(inPlan(found.at()), found.kinds(), found.text(), found.range()))
        .toList();
  }

  /** What either step found faulty, in the plan's paths. */
  private SortedSet<Path> poisoned() {
    SortedSet<Path> all = new TreeSet<>(binding.poisoned());
    expanded.poisoned().forEach(path -> all.add(inPlan(path)));
    return Collections.unmodifiableSortedSet(all);
  }

  private static Path inPlan(Path inFile) {
    if (!inFile.startsWith(SPEC)) {
      return inFile;
    }
    int above = inFile.startsWith(LAYERS) && inFile.elements().size() > 4 ? 3 : 1;
    return new Path(inFile.elements().subList(above, inFile.elements().size()));
  }
}
