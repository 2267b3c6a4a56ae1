package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralIntegerExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Works out the Java type of each expression of a template, and complains where there is none. */
final class ExpressionTypes {

  /** Of what cannot be known, such as a macro's arguments, and of what was complained about. */
  static final Type ANY = Object.class;

  private static final Set<String> SAME = Set.of("reverse", "sort", "rsort", "slice", "default");
  private static final Set<String> ELEMENT = Set.of("first", "last");

  private final Deque<Map<String, Type>> scopes = new ArrayDeque<>();
  private final BiConsumer<Integer, String> complaints;

  ExpressionTypes(BiConsumer<Integer, String> complaints) {
    this.complaints = complaints;
  }

  void open() {
    scopes.push(new HashMap<>());
  }

  void close() {
    scopes.pop();
  }

  void declare(String name, Type type) {
    scopes.element().put(name, type);
  }

  static boolean isPrintable(Type type) {
    return switch (type) {
      case Class<?> plain ->
          plain == ANY
              || plain == String.class
              || plain == Boolean.class
              || plain.isPrimitive()
              || Number.class.isAssignableFrom(plain);
      default -> false;
    };
  }

  Type elementOf(Expression<?> list) {
    Type type = of(list);
    if (type == ANY) {
      return ANY;
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)) {
      return generic.getActualTypeArguments()[0];
    }
    return complain(list, "not a list: " + type.getTypeName());
  }

  private Type complain(Expression<?> at, String complaint) {
    complaints.accept(at.getLineNumber(), complaint);
    return ANY;
  }

  Type of(Expression<?> expression) {
    return switch (expression) {
      case ContextVariableExpression variable -> variable(variable);
      case GetAttributeExpression attribute -> attribute(attribute);
      case FilterExpression filter -> filter(filter);
      case PositiveTestExpression test -> test(test);
      case ConcatenateExpression both -> operands(both, String.class);
      case BinaryExpression<?> both -> operands(both, Number.class);
      case UnaryExpression one -> of(one.getChildExpression());
      case TernaryExpression choice -> ternary(choice);
      case FunctionOrMacroInvocationExpression call -> arguments(call.getArguments());
      case LiteralStringExpression _ -> String.class;
      case LiteralIntegerExpression _, LiteralLongExpression _ -> Number.class;
      case LiteralBooleanExpression _ -> Boolean.class;
      default -> complain(expression, "this lint does not know " + expression.getClass());
    };
  }

  private Type variable(ContextVariableExpression variable) {
    for (Map<String, Type> scope : scopes) {
      if (scope.containsKey(variable.getName())) {
        return scope.get(variable.getName());
      }
    }
    return complain(variable, "there is no `" + variable.getName() + "` here");
  }

  private Type attribute(GetAttributeExpression attribute) {
    Type owner = of(attribute.getNode());
    if (!(attribute.getAttributeNameExpression() instanceof LiteralStringExpression name)) {
      of(attribute.getAttributeNameExpression());
      return elementOf(attribute.getNode());
    }
    if (owner == ANY || owner == ForNode.LoopVariables.class) {
      return owner == ANY ? ANY : Number.class;
    }
    if (owner instanceof Class<?> view && view.isRecord() && attribute.getArgumentsNode() == null) {
      for (RecordComponent component : view.getRecordComponents()) {
        if (component.getName().equals(name.getValue())) {
          return component.getGenericType();
        }
      }
    }
    return complain(attribute, "there is no `" + name.getValue() + "` in " + owner.getTypeName());
  }

  private Type filter(FilterExpression expression) {
    FilterInvocationExpression filter =
        (FilterInvocationExpression) expression.getRightExpression();
    arguments(filter.getArgs());
    if (ELEMENT.contains(filter.getFilterName())) {
      return elementOf(expression.getLeftExpression());
    }
    Type left = of(expression.getLeftExpression());
    if (SAME.contains(filter.getFilterName())) {
      return left;
    }
    return filter.getFilterName().equals("length") ? Number.class : String.class;
  }

  private Type test(PositiveTestExpression test) {
    if (test.getRightExpression() instanceof TestInvocationExpression invocation
        && invocation.getArgs() != null) {
      arguments(invocation.getArgs());
    }
    of(test.getLeftExpression());
    return Boolean.class;
  }

  private Type operands(BinaryExpression<?> both, Type type) {
    of(both.getLeftExpression());
    of(both.getRightExpression());
    return type;
  }

  private Type ternary(TernaryExpression choice) {
    of(choice.getExpression1());
    of(choice.getExpression3());
    return of(choice.getExpression2());
  }

  private Type arguments(ArgumentsNode arguments) {
    if (arguments.getPositionalArgs() != null) {
      for (PositionalArgumentNode argument : arguments.getPositionalArgs()) {
        of(argument.getValueExpression());
      }
    }
    return String.class;
  }
}
