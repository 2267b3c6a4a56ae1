package dev.vlabc.intake;

import dev.vlabc.data.Scalar;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The images of nodes, and what can be told from their names. */
final class Images {

  private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][-A-Za-z0-9._/:@]*");
  private static final Pattern FRR = Pattern.compile("(^|[/_-])frr([:@_-]|$)");
  private static final String SONIC = "mini-lab-sonic";
  private static final String MACHINE = "mini-lab-vm";

  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses;
  private final Guesses guesses;

  Images(Shapes shapes, Variables variables, Losses losses, Guesses guesses) {
    this.guesses = guesses;
    this.shapes = shapes;
    this.variables = variables;
    this.losses = losses;
  }

  /** The image of a node of which vlabc has one, too; that this one is taken is told. */
  Optional<String> orOwn(SourceNode node) {
    if (node.scalar("image", shapes).isEmpty()) {
      guesses.image(node.name());
    }
    return of(node);
  }

  /** The image of a node as a lab can hold it; what it cannot is told. */
  Optional<String> of(SourceNode node) {
    Optional<Scalar> written = node.scalar("image", shapes);
    Optional<String> image = written.flatMap(variables::text);
    if (image.isPresent() && !IMAGE.matcher(image.get()).matches()) {
      losses.add(
          "the image `" + image.get() + "`",
          "write its registry, name and tag into the lab",
          node.name(),
          shapes.at(written.orElseThrow()));
      return Optional.empty();
    }
    return image;
  }

  /** Whether it holds FRRouting. */
  boolean routes(SourceNode node) {
    return FRR.matcher(raw(node)).find();
  }

  /** Whether it is mini-lab's SONiC, a virtual machine in a container. */
  boolean isSonic(SourceNode node) {
    return raw(node).replace('_', '-').contains(SONIC);
  }

  /** Whether it is mini-lab's virtual machine in a container. */
  boolean isMachine(SourceNode node) {
    return raw(node).replace('_', '-').contains(MACHINE);
  }

  /** As it is written: the name of a variable says something, too. */
  private String raw(SourceNode node) {
    return node.scalar("image", shapes).map(Scalar::text).orElse("").toLowerCase(Locale.ROOT);
  }
}
