package dev.vlabc;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.emit.Emission;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.lock.Lock;
import dev.vlabc.output.FileTree;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * What came of a compilation. A plan is there as soon as the text was readable, though with errors
 * it may lack things; with errors there is no tree.
 *
 * @param diagnostics once each, ordered by place, without the suppressed ones
 * @param suppressed what the spec asked not to show
 * @param inputs what is needed beside the plan to make the tree
 * @param lockBefore as read; empty where the environment has none
 * @param lock what is allocated now
 */
public record Compilation(
    List<Diagnostic> diagnostics,
    List<Diagnostic> suppressed,
    Optional<Lab> plan,
    Optional<Provenance> provenance,
    Optional<Inputs> inputs,
    Optional<Lock> lockBefore,
    Optional<Lock> lock) {

  /** What {@code lab.lock.yaml} is to hold; empty where there are errors. */
  public Optional<String> lockText() {
    return hasErrors() ? Optional.empty() : lock.map(Lock::text);
  }

  /** The tree of a lab without errors. It is made when asked for: {@code validate} never asks. */
  public Optional<FileTree> tree() {
    return hasErrors()
        ? Optional.empty()
        : plan.flatMap(
            lab -> provenance.map(origins -> Emission.emit(lab, origins, inputs.orElseThrow())));
  }

  /**
   * A fault for each place of the spec that puts a secret into that tree, which nobody may write.
   */
  public List<Diagnostic> leaks(FileTree tree) {
    return provenance.map(origins -> Leaks.in(tree, origins)).orElse(List.of());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }
}
