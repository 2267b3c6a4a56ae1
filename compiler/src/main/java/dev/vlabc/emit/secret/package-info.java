/**
 * {@code secrets/*.sops.yaml}: the lab's encrypted files, handed on as they are, so that whoever
 * has the rendered tree and a key has all. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.secret;

import org.jspecify.annotations.NullMarked;
