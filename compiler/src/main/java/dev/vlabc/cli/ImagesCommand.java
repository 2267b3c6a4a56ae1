package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.data.JsonWriter;
import dev.vlabc.review.Images;
import dev.vlabc.review.UsedImage;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc images}. */
final class ImagesCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .description(
            spec.usageMessage().description()[0],
            "",
            "Not in the list: what k3s and Flux bring up by themselves, and what charts fetch that are"
                + " not of the catalog.");
    spec.addPositional(Switches.environment());
    spec.addOption(Switches.phase());
    spec.addOption(Switches.format(Format.TEXT, Format.JSON));
    Switches.example(
        spec, "vlabc images environments/quickstart", "vlabc images quickstart --format json");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Environment environment = arguments.environment();
    Compilation made =
        new Compiler().compile(environment.workspace(), environment.options(arguments.phase(), 0));
    if (made.hasErrors()) {
      new Report(Format.TEXT, console).add(environment, made.diagnostics(), List.of());
      return ExitStatus.FAULTS;
    }
    List<UsedImage> images =
        Images.of(made.plan().orElseThrow(), made.inputs().orElseThrow().catalog());
    if (arguments.format(Format.TEXT) == Format.JSON) {
      console.print(JsonWriter.write(ImagesView.tree(images)));
    } else {
      ImagesView.lines(images).forEach(console::line);
    }
    return ExitStatus.OK;
  }
}
