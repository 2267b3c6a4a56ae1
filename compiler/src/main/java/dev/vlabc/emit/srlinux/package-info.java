/**
 * What SR Linux reads on switches and exits: {@code config/<node>/config.cli}, commands that
 * containerlab v0.79.0 types in over its own defaults (its {@code nodes/srl/srl.go}), so that a
 * node stays one that people can log in to. A configuration in JSON would replace all of them.
 * Commands are those of releases 24.10 and 25.3. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.srlinux;

import org.jspecify.annotations.NullMarked;
