package dev.vlabc.emit.vm;

import java.util.List;

/**
 * What the template of the entrypoint sees.
 *
 * @param header the first lines, without the marks of a comment
 */
public record EntrypointView(List<String> header) {}
