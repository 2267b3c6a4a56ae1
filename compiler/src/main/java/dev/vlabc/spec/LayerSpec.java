package dev.vlabc.spec;

/** A step in the order of bringing up. */
public record LayerSpec(int order, Life life) {}
