package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/**
 * A printed value, escaped. Numbers and booleans stay what they are; what a filter or a macro made
 * safe is not touched again; anything that is neither of these nor a text is refused.
 */
final class EscapedExpression implements Expression<Object> {

  private final Expression<?> printed;
  private final Escaping escaping;
  private final int line;

  EscapedExpression(Expression<?> printed, Escaping escaping, int line) {
    this.printed = printed;
    this.escaping = escaping;
    this.line = line;
  }

  Expression<?> printed() {
    return printed;
  }

  @Override
  public Object evaluate(PebbleTemplateImpl template, EvaluationContextImpl context) {
    Object value = printed.evaluate(template, context);
    return switch (value) {
      case null -> throw fault("nothing to print", template);
      case SafeString safe -> safe.toString();
      case Number number -> number;
      case Boolean truth -> truth;
      case String text -> escape(text, template);
      default -> throw fault("cannot print a " + value.getClass().getSimpleName(), template);
    };
  }

  private String escape(String text, PebbleTemplateImpl template) {
    try {
      return escaping.escape(text);
    } catch (IllegalArgumentException e) {
      throw new PebbleException(e, e.getMessage(), line, template.getName());
    }
  }

  private PebbleException fault(String message, PebbleTemplateImpl template) {
    return new PebbleException(null, message, line, template.getName());
  }

  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visit(this);
  }

  @Override
  public int getLineNumber() {
    return line;
  }
}
