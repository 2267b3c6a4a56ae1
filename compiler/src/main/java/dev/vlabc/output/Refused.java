package dev.vlabc.output;

/**
 * A file that vlabc leaves as it is.
 *
 * @param reason the end of a sentence that begins with the path, such as "was changed by hand"
 * @param forceable whether force sets the reason aside
 */
public record Refused(String path, String reason, boolean forceable) {}
