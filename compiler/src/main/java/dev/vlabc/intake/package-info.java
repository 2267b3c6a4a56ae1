/**
 * Labs from what other tools describe: a topology of containerlab becomes the tree of a lab, and a
 * list of what could not come along. May use {@code data} and {@code schema}.
 */
@NullMarked
package dev.vlabc.intake;

import org.jspecify.annotations.NullMarked;
