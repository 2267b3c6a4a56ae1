package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Range;
import java.util.Optional;

/** The name of the lab: that of the topology, as far as it fits. */
record LabName(Shapes shapes, Variables variables, Losses losses, Renames renames) {

  /** Empty, with a diagnostic, where the topology has none. */
  Optional<String> of(Mapping root) {
    lost(root, "prefix", "vlabc's containers are called `clab-<lab>-<node>`");
    lost(root, "settings", "nothing in a lab says this: do without it");
    Optional<Scalar> written = shapes.scalar(root, "name");
    if (written.isEmpty()) {
      shapes.diagnostics().add(missing());
      return Optional.empty();
    }
    String name = variables.text(written.get()).orElse("");
    String fitting = FittingNames.lab(name);
    if (!fitting.equals(name)) {
      renames.add(
          "a lab's name has only lower-case letters, digits and dashes",
          written.get().text(),
          fitting,
          shapes.at(written.get()));
    }
    return Optional.of(fitting);
  }

  private void lost(Mapping root, String field, String help) {
    Optional<Mapping.Entry> entry = root.entry(field);
    if (entry.isPresent()) {
      Range at = shapes.at(entry.get().key());
      losses.add("the field `" + field + "`", help, at);
    }
  }

  private Diagnostic missing() {
    return Diagnostic.of(Code.VL0107, shapes.file().whole(), "the topology has no name")
        .help("write one at its top, such as `name: my-lab`, and import again");
  }
}
