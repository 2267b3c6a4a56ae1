package dev.vlabc.emit.target;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.source.Workspace;

/**
 * What some targets need beside the plan.
 *
 * @param catalog for the templates of components
 * @param environment for the user's own files, which are handed on
 */
public record Inputs(Catalog catalog, Workspace environment) {}
