package dev.vlabc.data;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into trees, so that a plan can be shown whole without a line of code per field.
 *
 * <ul>
 *   <li>A record is a mapping of its components, in their order. What is absent or empty is left
 *       out.
 *   <li>A record that can be compared, such as an address, is one value: its text.
 *   <li>A record that is one choice of several, which is to say that it implements a sealed
 *       interface, stands under its name: {@code k3d: {…}}, as in the language.
 *   <li>Maps and collections keep their order; an enum is its name in kebab-case; numbers and
 *       booleans stay what they are; everything else is its text.
 * </ul>
 */
public final class RecordTree {

  /** Asking a class for them makes them anew, each with an accessor that is slow at first. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private RecordTree() {}

  /**
   * The tree of a value.
   *
   * @throws IllegalArgumentException if an optional value stands where nothing can be left out, in
   *     a list or alone
   */
  public static Node of(@Nullable Object value) {
    return switch (value) {
      case null -> Scalar.nothing();
      case Boolean truth -> Scalar.of(truth.booleanValue());
      case Integer number -> Scalar.of(number.longValue());
      case Long number -> Scalar.of(number.longValue());
      case BigDecimal number -> Scalar.number(number.toString());
      case Enum<?> constant -> Scalar.of(kebab(constant));
      case Map<?, ?> map -> mapping(map);
      case Collection<?> items -> sequence(items);
      case Record one when one instanceof Comparable<?> -> Scalar.of(one.toString());
      case Record one -> choice(one);
      case Optional<?> _, OptionalInt _, OptionalLong _ ->
          throw new IllegalArgumentException("nothing to leave out here: " + value);
      default -> Scalar.of(value.toString());
    };
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Mapping mapping(Map<?, ?> map) {
    List<Mapping.Entry> entries = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entries.add(new Mapping.Entry(Scalar.of(entry.getKey().toString()), of(entry.getValue())));
    }
    return Mapping.of(entries);
  }

  private static Sequence sequence(Collection<?> values) {
    List<Node> items = new ArrayList<>(values.size());
    for (Object value : values) {
      items.add(of(value));
    }
    return Sequence.of(items);
  }

  private static Node choice(Record one) {
    Class<?> type = one.getClass();
    for (Class<?> implemented : type.getInterfaces()) {
      if (implemented.isSealed()) {
        return Mapping.builder().put(decapitalized(type.getSimpleName()), components(one)).build();
      }
    }
    return components(one);
  }

  private static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Mapping components(Record one) {
    Mapping.Builder mapping = Mapping.builder();
    for (RecordComponent component : COMPONENTS.get(one.getClass())) {
      component(component.getName(), read(component, one), mapping);
    }
    return mapping.build();
  }

  private static Object read(RecordComponent component, Record one) {
    try {
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + one.getClass(), e);
    }
  }

  private static void component(String name, Object value, Mapping.Builder mapping) {
    switch (value) {
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          component(name, optional.get(), mapping);
        }
      }
      case OptionalInt optional -> {
        if (optional.isPresent()) {
          mapping.put(name, optional.getAsInt());
        }
      }
      case OptionalLong optional -> {
        if (optional.isPresent()) {
          mapping.put(name, optional.getAsLong());
        }
      }
      default -> put(name, of(value), mapping);
    }
  }

  private static void put(String name, Node value, Mapping.Builder mapping) {
    switch (value) {
      case Mapping inner -> mapping.putIfFilled(name, inner);
      case Sequence items -> mapping.putIfFilled(name, items);
      case Scalar scalar -> mapping.put(name, scalar);
    }
  }
}
