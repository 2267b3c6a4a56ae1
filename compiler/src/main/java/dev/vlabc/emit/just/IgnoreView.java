package dev.vlabc.emit.just;

/** What the template of {@code .gitignore} sees. */
public record IgnoreView(String header) {}
