package dev.vlabc.lock;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tree of a lock file, which people or merges may have damaged. */
final class LockReader {

  private static final Range NOWHERE = new SourceFile("lab.lock.yaml", "").whole();
  private static final String REMEDY =
      "take the file of the last commit that is right, and let `vlabc render` write it anew";

  private final Diagnostics diagnostics;
  private final List<Pin> pins = new ArrayList<>();

  private LockReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static List<Pin> read(Node node, Diagnostics diagnostics) {
    LockReader reader = new LockReader(diagnostics);
    reader.file(node);
    return reader.pins;
  }

  private void file(Node node) {
    if (!(node instanceof Mapping file)) {
      fault(node, "the lock file is no mapping", "expected: `lock: " + Lock.VERSION + "`");
      return;
    }
    if (!version(file)) {
      return;
    }
    for (Mapping.Entry entry : file.entries()) {
      switch (entry.name()) {
        case "lock" -> {}
        case "pins" -> pins(entry.value());
        default ->
            fault(entry.key(), "a lock has no `" + entry.name() + "`", "allowed: `lock`, `pins`");
      }
    }
  }

  private boolean version(Mapping file) {
    String expected = "expected: `lock: " + Lock.VERSION + "`";
    Optional<Node> version = file.get("lock");
    if (version.isEmpty()) {
      fault(file, "the lock file doesn't say its version", expected);
      return false;
    }
    if (!(version.get() instanceof Scalar scalar) || !scalar.text().equals(Lock.VERSION)) {
      fault(version.get(), "the lock file is of a version that this vlabc doesn't know", expected);
      return false;
    }
    return true;
  }

  private void pins(Node node) {
    switch (node) {
      case Sequence sequence -> sequence.items().forEach(this::pin);
      case Scalar scalar when scalar.isNull() -> {}
      case Scalar _, Mapping _ ->
          fault(node, "the pins of a lock are a list", "expected: one line for each pin");
    }
  }

  private void pin(Node node) {
    Optional<Pin> pin =
        node instanceof Scalar scalar
            ? PinText.parse(scalar.text(), scalar.range())
            : Optional.empty();
    pin.ifPresentOrElse(
        pins::add, () -> fault(node, "this is no pin of a lock", "expected: " + PinText.FORM));
  }

  private void fault(Node node, String message, String note) {
    Range at = node.range().orElse(NOWHERE);
    diagnostics.add(Diagnostic.of(Code.VL0407, at, message).note(note).help(REMEDY));
  }

  /** The line of a pin, for diagnostics. */
  static Range line(Pin pin) {
    return pin.at().orElse(NOWHERE);
  }
}
