package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a template without rendering it and finds every variable and attribute that its view does
 * not have, whatever the branch in which it stands, and everything that cannot be printed.
 */
final class TemplateLint extends AbstractNodeVisitor {

  private final List<String> faults = new ArrayList<>();
  private final ExpressionTypes types;
  private final Escaping escaping;
  private int fences;

  private TemplateLint(PebbleTemplateImpl template) {
    super(template);
    this.escaping = Escaping.ofTemplate(template.getName());
    this.types = new ExpressionTypes((line, fault) -> faults.add(line + ": " + fault));
  }

  /** What is wrong with a template, each with its line. */
  static List<String> faults(Templates templates, String name, Class<? extends Record> view) {
    PebbleTemplateImpl template = (PebbleTemplateImpl) templates.compiled(name);
    TemplateLint lint = new TemplateLint(template);
    lint.types.open();
    for (RecordComponent component : view.getRecordComponents()) {
      lint.types.declare(component.getName(), component.getGenericType());
    }
    template.getRootNode().accept(lint);
    return lint.faults;
  }

  private void fault(int line, String fault) {
    faults.add(line + ": " + fault);
  }

  @Override
  public void visit(TextNode node) {
    fences += new String(node.getData()).split("```", -1).length - 1;
  }

  @Override
  public void visit(PrintNode node) {
    Expression<?> printed = ((EscapedExpression) node.getExpression()).printed();
    Type type = types.of(printed);
    if (!ExpressionTypes.isPrintable(type)) {
      fault(node.getLineNumber(), "cannot print a " + type.getTypeName());
    }
    boolean fenced = escaping == Escaping.MARKDOWN && fences % 2 != 0;
    if (fenced && type == String.class && !(printed instanceof FilterExpression)) {
      fault(node.getLineNumber(), "a fence shows Markdown's escapes: say which filter");
    }
  }

  @Override
  public void visit(ForNode node) {
    Type element = types.elementOf(node.getIterable());
    types.open();
    types.declare("loop", ForNode.LoopVariables.class);
    types.declare(node.getIterationVariable(), element);
    node.getBody().accept(this);
    types.close();
    if (node.getElseBody() != null) {
      node.getElseBody().accept(this);
    }
  }

  @Override
  public void visit(IfNode node) {
    node.getConditionsWithBodies()
        .forEach(
            branch -> {
              types.of(branch.getLeft());
              branch.getRight().accept(this);
            });
    if (node.getElseBody() != null) {
      node.getElseBody().accept(this);
    }
  }

  @Override
  public void visit(SetNode node) {
    types.declare(node.getName(), types.of(node.getValue()));
  }

  @Override
  public void visit(MacroNode node) {
    types.open();
    for (NamedArgumentNode argument : node.getArgs().getNamedArgs()) {
      types.declare(argument.getName(), ExpressionTypes.ANY);
    }
    node.getBody().accept(this);
    types.close();
  }

  @Override
  public void visit(IncludeNode node) {
    fault(node.getLineNumber(), "this lint does not look into included templates yet");
  }
}
