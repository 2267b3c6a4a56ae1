/**
 * Where text comes from: the workspace that is read, its files, and places in them. Knows no
 * format.
 */
@NullMarked
package dev.vlabc.source;

import org.jspecify.annotations.NullMarked;
