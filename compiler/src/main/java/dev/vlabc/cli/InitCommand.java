package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc init}. */
final class InitCommand implements Command {

  private static final String FROM = "--from";

  /** As the schema has it for names of things. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        Switches.optional(0, "DIR", "The folder to make; the lab is called as it is."));
    spec.addOption(
        Switches.value("NAME", "What to start from; without it, all there is is listed.", FROM));
    Switches.example(
        spec,
        "vlabc init",
        "vlabc init --from quickstart environments/my-lab",
        "vlabc init --from minimal environments/my-lab");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Optional<String> from = arguments.value(FROM);
    Optional<String> folder = arguments.parameter(0);
    if (from.isEmpty() && folder.isEmpty()) {
      list(console);
      return ExitStatus.OK;
    }
    String known = String.join(", ", names());
    if (from.isEmpty()) {
      throw arguments.refused(FROM + " says what to start from: " + known);
    }
    Starter starter =
        Starter.find(from.get())
            .orElseThrow(
                () ->
                    arguments.refused(
                        "`"
                            + from.get()
                            + "` is none of "
                            + known
                            + DidYouMean.question(from.get(), names())
                                .map(question -> "; " + question)
                                .orElse("")));
    return start(
        starter,
        folder.orElseThrow(() -> arguments.refused("the folder of the new lab is missing")),
        console);
  }

  private static SequencedSet<String> names() {
    SequencedSet<String> names = new LinkedHashSet<>(Starter.templates());
    names.add("quickstart");
    names.addAll(Starter.environments());
    return names;
  }

  private static void list(Console console) {
    int width = names().stream().mapToInt(String::length).max().orElse(0);
    for (String name : names()) {
      Starter.find(name)
          .ifPresent(
              starter ->
                  console.line(name + " ".repeat(width - name.length() + 2) + starter.summary()));
    }
  }

  private static ExitStatus start(Starter starter, String typed, Console console) {
    StartedLab lab = new StartedLab(starter, path(typed));
    if (!NAME.matcher(lab.name()).matches()) {
      throw new FailureException(
          "`"
              + lab.name()
              + "` is no name for a lab: 1 to 63 small letters, digits and hyphens, no hyphen first or"
              + " last");
    }
    FreshFolder folder = new FreshFolder(lab.folder(), lab.shown());
    folder.refuseFilled();
    Compilation made =
        new Compiler()
            .compile(new MemoryWorkspace(lab.shown(), lab.files()), Options.of(lab.shown()));
    if (made.hasErrors()) {
      new Report(Format.TEXT, console).add(made.diagnostics());
      console.say("nothing was written; another name may do");
      return ExitStatus.FAULTS;
    }
    folder.fill(lab.files());
    console.line("wrote " + lab.shown() + " from " + starter.name() + ": " + counted(lab));
    console.line(
        "change "
            + lab.shown()
            + "/"
            + Compiler.SPEC
            + ", then `vlabc render "
            + lab.shown()
            + "`");
    return ExitStatus.OK;
  }

  private static String counted(StartedLab lab) {
    return String.join(", ", List.copyOf(lab.files().keySet()));
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new FailureException("no folder can be called `" + typed + "`");
    }
  }
}
