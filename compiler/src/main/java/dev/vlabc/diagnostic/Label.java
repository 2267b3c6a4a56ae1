package dev.vlabc.diagnostic;

import dev.vlabc.source.Range;

/** A place with a few words on it; the words may be empty where the message says it all. */
public record Label(Range range, String text) {}
