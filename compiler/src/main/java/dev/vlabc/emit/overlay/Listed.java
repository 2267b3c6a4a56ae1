package dev.vlabc.emit.overlay;

import dev.vlabc.source.Position;
import dev.vlabc.source.Range;

/** Where an item of a list of texts stands. */
final class Listed {

  private Listed() {}

  /**
   * The first place of the item in the list, or else the list.
   *
   * @param list where the list stands
   */
  static Range item(Range list, String item) {
    for (int number = list.start().line(); number <= list.end().line(); number++) {
      String line = list.file().line(number);
      int from = number == list.start().line() ? list.start().column() - 1 : 0;
      int index = indexOf(line, item, Math.min(from, line.length()));
      if (index >= 0) {
        Position start = new Position(number, 1 + line.codePointCount(0, index));
        return new Range(list.file(), start, start.plus(item.codePointCount(0, item.length())));
      }
    }
    return list;
  }

  /** As a whole item, not as a part of another. */
  private static int indexOf(String line, String item, int from) {
    int index = line.indexOf(item, from);
    while (index >= 0 && (isPart(line, index - 1) || isPart(line, index + item.length()))) {
      index = line.indexOf(item, index + 1);
    }
    return index;
  }

  private static boolean isPart(String line, int index) {
    return index >= 0 && index < line.length() && " ,[]\"'#".indexOf(line.charAt(index)) < 0;
  }
}
