package dev.vlabc.tests.corpus;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import dev.vlabc.source.Workspace;
import dev.vlabc.value.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A lab of this repository.
 *
 * @param name of its folder, or of its file without {@code .yaml}
 * @param shown its folder or file as people see it, from the root of the repository
 */
public record Lab(String name, String shown, Workspace workspace, CaseOptions options) {

  /** The lab in a folder of the repository. */
  static Lab folder(String shown) {
    Path folder = Checkout.path(shown);
    String name = String.valueOf(folder.getFileName());
    return new Lab(name, shown, new FolderWorkspace(folder, shown), CaseOptions.of(folder));
  }

  /** The lab that is one file of the repository. */
  static Lab file(String shown) {
    String name = shown.substring(shown.lastIndexOf('/') + 1, shown.length() - ".yaml".length());
    return new Lab(name, shown, new SingleFile(Checkout.path(shown), shown), CaseOptions.NONE);
  }

  /** The same lab in that phase. */
  public Lab in(Phase phase) {
    CaseOptions other = new CaseOptions(Optional.of(phase), options.instance(), options.locked());
    return new Lab(name, shown, workspace, other);
  }

  /** Its folder or file. */
  public Path path() {
    return Checkout.path(shown);
  }

  /** Whether it is a folder, where more may lie than the spec. */
  public boolean isFolder() {
    return Files.isDirectory(path());
  }

  public Compilation compile() {
    Options all = new Options(shown, options.phase(), options.instance());
    return new Compiler().compile(workspace, all);
  }

  @Override
  public String toString() {
    return name;
  }
}
