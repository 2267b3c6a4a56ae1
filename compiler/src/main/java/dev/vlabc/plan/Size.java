package dev.vlabc.plan;

import dev.vlabc.value.Quantity;

/**
 * An amount of computer; {@code cpu} in thousandths of a core, because {@code tiny} has less than
 * one.
 */
public record Size(String name, int milliCpu, Quantity memory, Quantity disk, int gpu) {}
