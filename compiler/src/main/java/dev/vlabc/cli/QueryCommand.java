package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.data.JsonWriter;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.review.Finding;
import dev.vlabc.review.Query;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc query}. */
final class QueryCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.environment());
    spec.addPositional(
        Switches.optional(
            1,
            "TERM",
            "A thing (machine/rack/machine-1 or machine-1), a path of the plan, or a value such as"
                + " an address; without it, all things are listed."));
    spec.addOption(Switches.phase());
    spec.addOption(Switches.format(Format.TEXT, Format.JSON, Format.YAML));
    Switches.example(spec, "vlabc query environments/quickstart 10.80.0.10");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Environment environment = arguments.environment();
    Compilation made =
        new Compiler().compile(environment.workspace(), environment.options(arguments.phase(), 0));
    if (made.hasErrors()) {
      new Report(Format.TEXT, console).add(environment, made.diagnostics(), List.of());
    }
    if (made.plan().isEmpty() || made.provenance().isEmpty()) {
      return ExitStatus.FAULTS;
    }
    Query query = new Query(made.plan().get(), made.provenance().get());
    ExitStatus status = answer(query, environment, arguments, console);
    return made.hasErrors() ? ExitStatus.FAULTS : status;
  }

  private static ExitStatus answer(
      Query query, Environment environment, Arguments arguments, Console console) {
    Format format = arguments.format(Format.TEXT);
    Optional<String> term = arguments.parameter(1);
    if (term.isEmpty()) {
      print(query.things(), Sequence.ofTexts(query.things()), format, console);
      return ExitStatus.OK;
    }
    List<Finding> found = query.find(term.get());
    if (found.isEmpty()) {
      console.say(
          "nothing in " + environment.typed() + " is or holds " + question(term.get(), query));
      return ExitStatus.FAULTS;
    }
    QueryView view = new QueryView(environment);
    print(view.lines(found), view.tree(found), format, console);
    return ExitStatus.OK;
  }

  private static String question(String term, Query query) {
    return "`"
        + term
        + "`"
        + DidYouMean.question(term, query.known()).map(found -> "; " + found).orElse("");
  }

  private static void print(List<String> lines, Node tree, Format format, Console console) {
    switch (format) {
      case TEXT, MARKDOWN -> lines.forEach(console::line);
      case JSON -> console.print(JsonWriter.write(tree));
      case YAML -> console.print(YamlWriter.write(tree));
    }
  }
}
