package dev.vlabc.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Trees of all kinds, with strings that are hard to write; the same for the same seed. */
final class RandomTrees {

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "~",
          "null",
          "yes",
          "No",
          "on",
          "true",
          "012",
          "0x1f",
          "1e3",
          "1.30",
          ".5",
          ".inf",
          "22:22",
          "2001-01-01",
          "52:54:00:12:34:56",
          "=",
          "<<",
          "- a",
          "-",
          "---",
          "...",
          "? a",
          ": a",
          "a: b",
          "a:",
          "a #b",
          "#a",
          "*a",
          "&a",
          "!a",
          "|",
          ">",
          "%a",
          "@a",
          "`a`",
          "[a]",
          "{a}",
          "{{ x }}",
          "a, b",
          "'a'",
          "\"a\"",
          "a\\b",
          "a\tb",
          "a\rb",
          "a\r\nb",
          " a",
          "a ",
          "\u0000",
          "\u0007",
          "\u0085",
          "\u2028",
          "\ufeff",
          "é",
          "😀",
          "a\nb",
          "a\nb\n",
          "a\n\n",
          "\na",
          "\n",
          " a\nb",
          "a \nb",
          "\ta\nb",
          "a\n\tb\n",
          "a\n \nb",
          "#a\nb\n",
          "a: b\nc: d\n");

  private static final int[] CHARACTERS =
      "ab01 \n\t-:.#,[]{}\"'\\&*!|>%@`?~_=<é\u2028😀\u0001\ufeff".codePoints().toArray();

  private final SplittableRandom random;

  RandomTrees(long seed) {
    random = new SplittableRandom(seed);
  }

  Node next() {
    return node(4);
  }

  private Node node(int levels) {
    int kind = random.nextInt(levels == 0 ? 4 : 8);
    return switch (kind) {
      case 0 -> Scalar.of(random.nextLong());
      case 1 -> random.nextBoolean() ? Scalar.of(random.nextBoolean()) : Scalar.nothing();
      case 2, 3 -> Scalar.of(text());
      case 4, 5 -> mapping(levels - 1);
      case 6 -> sequence(levels - 1);
      default -> Scalar.number("-1.50e-" + random.nextInt(9));
    };
  }

  private Node mapping(int levels) {
    Mapping.Builder mapping = Mapping.builder();
    for (int size = random.nextInt(5); size > 0; size--) {
      mapping.put(text(), node(levels));
    }
    return mapping.build();
  }

  private Node sequence(int levels) {
    List<Node> items = new ArrayList<>();
    for (int size = random.nextInt(5); size > 0; size--) {
      items.add(node(levels));
    }
    return Sequence.of(items);
  }

  private String text() {
    if (random.nextBoolean()) {
      return NASTY.get(random.nextInt(NASTY.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
