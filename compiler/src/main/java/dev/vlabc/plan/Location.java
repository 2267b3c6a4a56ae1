package dev.vlabc.plan;

import java.util.OptionalInt;

/** Where a box stands: rack, lowest unit, units taken. */
public record Location(String rack, OptionalInt unit, int height) {}
