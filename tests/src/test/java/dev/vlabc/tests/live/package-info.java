/**
 * Rendered fabrics that run: a network namespace for each node, with real FRR in it. Uses the labs
 * of {@code corpus} and the scripts in {@code tests/live}.
 */
package dev.vlabc.tests.live;
