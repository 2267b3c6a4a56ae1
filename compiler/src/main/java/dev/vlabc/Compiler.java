package dev.vlabc;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.check.Checks;
import dev.vlabc.check.Facts;
import dev.vlabc.check.Suppression;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.Emission;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.language.Expanded;
import dev.vlabc.language.Expansion;
import dev.vlabc.lock.Lock;
import dev.vlabc.plan.Lab;
import dev.vlabc.resolve.Options;
import dev.vlabc.resolve.Resolved;
import dev.vlabc.resolve.Resolver;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import dev.vlabc.source.SourceFile;
import dev.vlabc.source.Workspace;
import dev.vlabc.spec.LabBinder;
import dev.vlabc.spec.LabSpec;
import java.util.List;
import java.util.Optional;

/**
 * From an environment's files to the tree of what builds and runs the lab. Each step is a function
 * from one immutable value to the next; faults of the user are diagnostics, an exception is a bug
 * or a failure of I/O.
 */
public final class Compiler {

  public static final String SPEC = "lab.yaml";
  public static final String LOCK = "lab.lock.yaml";

  private static final int MOST_LISTED = 9;

  private final DocumentSchema schema = DocumentSchema.lab();

  /**
   * Compiles one environment.
   *
   * @param environment the folder that holds {@code lab.yaml}, the lock and components of its own
   */
  public Compilation compile(Workspace environment, Options options) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceFile> file = text(environment, SPEC, diagnostics);
    Optional<Mapping> document = file.flatMap(text -> document(text, diagnostics));
    if (document.isEmpty()) {
      return unreadable(diagnostics);
    }
    Optional<Lock> before = lock(environment, diagnostics);
    Expanded expanded =
        Expansion.expand(
            schema, SchemaCheck.check(schema, document.get(), diagnostics), diagnostics);
    LabSpec spec = LabBinder.bind(expanded, schema, file.get().whole(), diagnostics);
    Catalog catalog = new Catalog(environment, schema, diagnostics);
    Resolved resolved =
        Resolver.resolve(spec, catalog, before.orElse(Lock.empty()), options, diagnostics);
    Facts facts = new Facts(resolved.plan(), resolved.provenance(), catalog, resolved.whole());
    Checks.check(facts, diagnostics);
    Inputs inputs = new Inputs(catalog, environment);
    if (!diagnostics.hasErrors()) {
      Emission.check(resolved.plan(), resolved.provenance(), inputs, diagnostics);
    }
    if (!diagnostics.hasErrors()) {
      unrendered(resolved.plan(), file.get(), diagnostics);
    }
    Suppression.Split found = Suppression.apply(suppressions(spec), diagnostics.sorted(), facts);
    return compilation(found, resolved, inputs, before);
  }

  private static Compilation compilation(
      Suppression.Split found, Resolved resolved, Inputs inputs, Optional<Lock> before) {
    return new Compilation(
        found.shown(),
        found.hidden(),
        Optional.of(resolved.plan()),
        Optional.of(resolved.provenance()),
        Optional.of(inputs),
        before,
        Optional.of(resolved.lock()));
  }

  private static Compilation unreadable(Diagnostics diagnostics) {
    return new Compilation(
        diagnostics.sorted(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** One note for all that a plan holds and this version does not write. */
  private static void unrendered(Lab plan, SourceFile file, Diagnostics diagnostics) {
    List<String> unrendered = Emission.unrendered(plan);
    if (!unrendered.isEmpty()) {
      Diagnostic note =
          Diagnostic.of(
              Code.VL0602,
              file.whole(),
              "this version of vlabc does not write all of this lab yet");
      for (String line : unrendered.subList(0, Math.min(MOST_LISTED, unrendered.size()))) {
        note = note.note("not written: " + line);
      }
      int more = unrendered.size() - MOST_LISTED;
      diagnostics.add(
          more > 0 ? note.note("and " + more + " more; README.md of the tree lists all") : note);
    }
  }

  private static List<Suppression.Request> suppressions(LabSpec spec) {
    return spec.suppressions().stream()
        .map(
            written ->
                new Suppression.Request(
                    written.code(), written.at().map(at -> at.text()), written.range()))
        .toList();
  }

  private static Optional<SourceFile> text(
      Workspace environment, String path, Diagnostics diagnostics) {
    return environment
        .read(path)
        .flatMap(bytes -> YamlReader.decode(environment.display(path), bytes, diagnostics));
  }

  private static Optional<Mapping> document(SourceFile file, Diagnostics diagnostics) {
    Optional<Node> read = YamlReader.read(file, diagnostics);
    if (read.isPresent() && !(read.get() instanceof Mapping)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0106, file.whole(), "a lab is a mapping that begins with `apiVersion`")
              .help("start from `environments/quickstart/lab.yaml`"));
    }
    return read.filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /** Empty where there is none; a faulty one is reported. */
  private static Optional<Lock> lock(Workspace environment, Diagnostics diagnostics) {
    return text(environment, LOCK, diagnostics)
        .flatMap(file -> YamlReader.read(file, diagnostics))
        .map(node -> Lock.read(node, diagnostics));
  }
}
