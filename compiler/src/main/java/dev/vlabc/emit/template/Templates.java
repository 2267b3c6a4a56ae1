package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Renders Pebble templates. Their delimiters are {@code @}{@code { }@}, {@code @% %@} and {@code @#
 * #@}, since Pebble's own are those of Go templates, just and cloud-init. A view is a public record
 * of texts, numbers, booleans, lists and further views, without nulls; its components are the
 * template's variables. What is printed is escaped as {@link Escaping} says for the file's name;
 * the filter {@code raw} switches that off.
 */
public final class Templates {

  /** Tags whose bodies Pebble hides from visitors, so that nothing in them would be escaped. */
  private static final List<String> TAGS_WITHOUT =
      List.of("autoescape", "block", "cache", "embed", "extends", "filter", "flush", "parallel");

  private static final List<String> FILTERS_WITHOUT = List.of("escape", "nl2br");

  private final PebbleEngine engine;

  Templates(Loader<String> loader) {
    this.engine =
        new PebbleEngine.Builder()
            .loader(new TagLineLoader(loader))
            .syntax(syntax())
            .autoEscaping(false)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .methodAccessValidator(Templates::isAccessor)
            .registerExtensionCustomizer(
                new DisallowExtensionCustomizerBuilder()
                    .disallowedTokenParserTags(TAGS_WITHOUT)
                    .disallowedFilterKeys(FILTERS_WITHOUT)
                    .build())
            .extension(new EscapingExtension())
            .build();
  }

  private static Syntax syntax() {
    return new Syntax.Builder()
        .setPrintOpenDelimiter("@{")
        .setPrintCloseDelimiter("}@")
        .setExecuteOpenDelimiter("@%")
        .setExecuteCloseDelimiter("%@")
        .setCommentOpenDelimiter("@#")
        .setCommentCloseDelimiter("#@")
        .setEnableNewLineTrimming(false)
        .build();
  }

  /** Templates see what records hold and where a loop stands; no other method is ever called. */
  private static boolean isAccessor(Object target, Method method) {
    return switch (target) {
      case Record view -> isComponent(view.getClass(), method);
      case ForNode.LoopVariables _ -> true;
      default -> false;
    };
  }

  private static boolean isComponent(Class<? extends Record> view, Method method) {
    for (RecordComponent component : view.getRecordComponents()) {
      if (component.getAccessor().equals(method)) {
        return true;
      }
    }
    return false;
  }

  /** Those that vlabc brings with it. */
  public static Templates shipped() {
    return Shipped.TEMPLATES;
  }

  /** Those that a function knows the texts of, and nothing else; no matter what they ask for. */
  public static Templates of(Function<String, Optional<String>> texts) {
    return new Templates(new TextLoader(texts));
  }

  private static final class Shipped {

    static final Templates TEMPLATES = new Templates(loader());

    /** The launcher says where vlabc's folder is; files there are read faster than out of a jar. */
    private static Loader<String> loader() {
      String home = System.getProperty("vlabc.home");
      if (home != null) {
        Path folder = Path.of(home, "templates").toAbsolutePath();
        if (Files.isDirectory(folder)) {
          return new FileLoader(folder.toString());
        }
      }
      ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
      loader.setPrefix("dev/vlabc/templates");
      return loader;
    }
  }

  /**
   * The text that a template makes of a view.
   *
   * @param template its path below the folder of templates: {@code readme/README.md.peb}
   * @throws TemplateException if the template is faulty, names what the view does not have, or
   *     prints what its kind of file cannot hold
   */
  public String render(String template, Record view) {
    StringWriter text = new StringWriter();
    try {
      compiled(template).evaluate(text, variables(view), Locale.ROOT);
    } catch (PebbleException e) {
      throw fault(template, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The template as Pebble holds it, for those who look into it. */
  PebbleTemplate compiled(String template) {
    return engine.getTemplate(template);
  }

  private static Map<String, Object> variables(Record view) {
    Map<String, Object> variables = new HashMap<>();
    try {
      for (RecordComponent component : view.getClass().getRecordComponents()) {
        variables.put(component.getName(), component.getAccessor().invoke(view));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("a view is a public record: " + view.getClass(), e);
    }
    return variables;
  }

  /** Pebble wraps what goes wrong in a condition, so the innermost of its exceptions knows best. */
  private static TemplateException fault(String template, PebbleException thrown) {
    PebbleException fault = thrown;
    while (fault.getCause() instanceof PebbleException inner) {
      fault = inner;
    }
    String what =
        fault instanceof AttributeNotFoundException unknown
            ? "there is no `" + unknown.getAttributeName() + "` here"
            : fault.getPebbleMessage();
    String file = fault.getFileName() == null ? template : fault.getFileName();
    OptionalInt line =
        fault.getLineNumber() == null ? OptionalInt.empty() : OptionalInt.of(fault.getLineNumber());
    return new TemplateException(file, line, what, fault);
  }
}
