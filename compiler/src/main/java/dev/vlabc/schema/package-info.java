/**
 * What the JSON Schema of the lab language says: as a model of shapes that every later step reads,
 * and as a check of a file whose faults come out as our own diagnostics. The only package that
 * knows the validator. May use {@code source}, {@code diagnostic} and {@code data}.
 */
@NullMarked
package dev.vlabc.schema;

import org.jspecify.annotations.NullMarked;
