/**
 * What a person types: {@code justfile}, with a recipe for each layer; {@code mise.toml}, which
 * brings the programs that recipes call; and the {@code .gitignore} of what they make. Written for
 * just 1.59 and mise of August 2026. May use what {@code emit} may, and {@code emit.script}.
 */
@NullMarked
package dev.vlabc.emit.just;

import org.jspecify.annotations.NullMarked;
