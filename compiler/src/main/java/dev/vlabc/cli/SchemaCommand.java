package dev.vlabc.cli;

import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaDocs;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc schema}. */
final class SchemaCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(Switches.format(Format.JSON, Format.MARKDOWN));
    Switches.example(spec, "vlabc schema > lab.schema.json", "vlabc schema --format markdown");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    console.print(
        arguments.format(Format.JSON) == Format.MARKDOWN
            ? SchemaDocs.markdown(DocumentSchema.lab())
            : DocumentSchema.labText());
    return ExitStatus.OK;
  }
}
