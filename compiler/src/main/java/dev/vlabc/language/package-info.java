/**
 * What the seven rules of the lab language say, whatever a lab is about: one checked tree in, one
 * tree in which everything is written out. Knows no cluster and no machine, only shapes. May use
 * {@code source}, {@code diagnostic}, {@code data} and {@code schema}.
 */
@NullMarked
package dev.vlabc.language;

import org.jspecify.annotations.NullMarked;
