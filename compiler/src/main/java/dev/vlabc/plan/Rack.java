package dev.vlabc.plan;

/** A rack, and where it is. */
public record Rack(String name, String dataCentre, int units) {}
