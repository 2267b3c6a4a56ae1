package dev.vlabc.spec;

import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.List;

/**
 * A reference wherever it stands, for checking all of them alike.
 *
 * @param at its path in the plan
 * @param kinds the kinds of things that it may name
 */
public record Reference(Path at, List<String> kinds, String text, Range range) {}
