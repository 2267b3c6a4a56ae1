package dev.vlabc.emit.overlay;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlReader;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import dev.vlabc.source.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of patches: objects that hold what is to change, in as many documents as wanted, or lists
 * of {@code target} and {@code patch}.
 */
final class PatchFile {

  private final Range at;
  private final Diagnostics diagnostics;
  private final List<Patch> patches = new ArrayList<>();

  private PatchFile(Range at, Diagnostics diagnostics) {
    this.at = at;
    this.diagnostics = diagnostics;
  }

  /**
   * Its patches, in order; what is faulty is reported, and left out.
   *
   * @param at where the spec names the file
   */
  static List<Patch> read(Workspace environment, String path, Range at, Diagnostics diagnostics) {
    PatchFile file = new PatchFile(at, diagnostics);
    Optional<byte[]> bytes = environment.read(path);
    if (bytes.isEmpty()) {
      diagnostics.add(Absent.file(environment, path, at));
      return List.of();
    }
    YamlReader.decode(environment.display(path), bytes.get(), diagnostics).ifPresent(file::read);
    return List.copyOf(file.patches);
  }

  private void read(SourceFile source) {
    List<Node> documents = Documents.of(source, diagnostics);
    for (Node document : documents) {
      if (document instanceof Sequence list) {
        list.items().forEach(item -> targeted(item, source));
      } else if (document instanceof Mapping mapping && mapping.has("patch")) {
        targeted(mapping, source);
      } else {
        object(document, source);
      }
    }
  }

  private void object(Node document, SourceFile source) {
    KubernetesObject.of(document)
        .ifPresentOrElse(
            object -> patches.add(new Patch(object, Optional.empty(), YamlWriter.write(document))),
            () -> diagnostics.add(noPatch(document, source)));
  }

  private void targeted(Node item, SourceFile source) {
    if (item instanceof Mapping mapping
        && mapping.get("patch").orElse(null) instanceof Scalar patch
        && mapping.get("target").orElse(null) instanceof Mapping target) {
      KubernetesObject pattern =
          new KubernetesObject(
              api(target),
              KubernetesObject.text(target, "kind"),
              KubernetesObject.text(target, "namespace"),
              KubernetesObject.text(target, "name"));
      patches.add(new Patch(pattern, Optional.of(target), patch.text()));
    } else {
      diagnostics.add(noPatch(item, source));
    }
  }

  private static String api(Mapping target) {
    String group = KubernetesObject.text(target, "group");
    String version = KubernetesObject.text(target, "version");
    return group.isEmpty() ? version : group + "/" + version;
  }

  private Diagnostic noPatch(Node node, SourceFile source) {
    return Diagnostic.of(
            Code.VL0110, node.range().orElse(source.whole()), "this is no patch of kustomize")
        .also(at, "named here")
        .note(
            "expected: an object with `kind` and `metadata.name`, or a list of `target` and"
                + " `patch`");
  }
}
