package dev.vlabc.cli;

/** What git leaves in a file that two branches changed at one place. */
final class MergeMarkers {

  private static final String OURS = "<<<<<<<";
  private static final String BASE = "|||||||";
  private static final String THEIRS = "=======";
  private static final String END = ">>>>>>>";

  private MergeMarkers() {}

  /** Both sides of every conflict, one after the other, without what they come from. */
  static String bothSides(String text) {
    StringBuilder kept = new StringBuilder();
    boolean inBase = false;
    for (String line : text.lines().toList()) {
      inBase = line.startsWith(BASE) || (inBase && !line.startsWith(THEIRS));
      if (!inBase && !isMarker(line)) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  private static boolean isMarker(String line) {
    return line.startsWith(OURS) || line.startsWith(THEIRS) || line.startsWith(END);
  }
}
