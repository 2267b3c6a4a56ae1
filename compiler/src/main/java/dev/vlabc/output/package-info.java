/**
 * What vlabc generates and how it reaches the disk: the tree of files, the manifest that says which
 * files are vlabc's and what caused them, and the writer, which never destroys what it did not
 * write and survives being killed. May use {@code source} and {@code data}.
 *
 * <p>A write is planned first, then staged, then described in a {@link dev.vlabc.output.Journal},
 * and only then done. Whoever finds a journal finishes it.
 */
@NullMarked
package dev.vlabc.output;

import org.jspecify.annotations.NullMarked;
