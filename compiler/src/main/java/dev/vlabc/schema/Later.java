package dev.vlabc.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A shape that is made when somebody asks for it, since most labs ask for few of them. */
final class Later implements Supplier<Shape> {

  private @Nullable Supplier<Shape> recipe;
  private @Nullable Shape made;

  Later(Supplier<Shape> recipe) {
    this.recipe = recipe;
  }

  @Override
  public Shape get() {
    Shape shape = made;
    if (shape == null) {
      Supplier<Shape> maker = recipe;
      if (maker == null) {
        throw new IllegalStateException("a shape that needs itself to be made");
      }
      recipe = null;
      shape = maker.get();
      made = shape;
    }
    return shape;
  }
}
