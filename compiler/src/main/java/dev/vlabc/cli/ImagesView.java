package dev.vlabc.cli;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.review.UsedImage;
import java.util.ArrayList;
import java.util.List;

/** What a lab fetches, for people and for machines. */
final class ImagesView {

  private static final String STRAIGHT = "-";

  private ImagesView() {}

  /** A table: kind, reference, cache, users; a note stands below its line. */
  static List<String> lines(List<UsedImage> images) {
    int reference = images.stream().mapToInt(image -> image.reference().length()).max().orElse(0);
    int through = images.stream().mapToInt(image -> through(image).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (UsedImage image : images) {
      lines.add(
          padded(image.kind().word(), "artifact".length())
              + padded(image.reference(), reference)
              + padded(through(image), through)
              + String.join(", ", image.usedBy()));
      image.note().ifPresent(note -> lines.add("  # " + note));
    }
    return lines;
  }

  private static String through(UsedImage image) {
    return image.through().orElse(STRAIGHT);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  static Sequence tree(List<UsedImage> images) {
    return Sequence.of(images.stream().map(ImagesView::tree).toList());
  }

  private static Node tree(UsedImage image) {
    return Mapping.builder()
        .put("reference", image.reference())
        .put("kind", image.kind().word())
        .putIfPresent("through", image.through())
        .put("usedBy", Sequence.ofTexts(List.copyOf(image.usedBy())))
        .putIfPresent("note", image.note())
        .build();
  }
}
