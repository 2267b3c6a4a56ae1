package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Wraps what templates print in {@link EscapedExpression}. Pebble's own escaping makes strings of
 * numbers and booleans (4.1.2, {@code EscapeFilter}) and knows neither YAML nor the shell.
 */
final class EscapingExtension extends AbstractExtension {

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(template -> new Wrapping((PebbleTemplateImpl) template));
  }

  @Override
  public Map<String, Filter> getFilters() {
    Map<String, Filter> filters = new HashMap<>();
    for (Escaping escaping : Escaping.values()) {
      filters.put(escaping.filter(), new EscapingFilter(escaping));
    }
    return filters;
  }

  private static final class Wrapping extends AbstractNodeVisitor {

    private final Escaping escaping;

    Wrapping(PebbleTemplateImpl template) {
      super(template);
      this.escaping = Escaping.ofTemplate(template.getName());
    }

    @Override
    public void visit(PrintNode node) {
      node.setExpression(
          new EscapedExpression(node.getExpression(), escaping, node.getLineNumber()));
    }
  }

  private record EscapingFilter(Escaping escaping) implements Filter {

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate template,
        EvaluationContext context,
        int line) {
      return switch (input) {
        case Number number when escaping != Escaping.CODE -> number;
        case Boolean truth when escaping != Escaping.CODE -> truth;
        default -> new SafeString(escaping.escape(input.toString()));
      };
    }
  }
}
