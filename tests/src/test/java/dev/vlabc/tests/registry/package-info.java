/** What a lab fetches from registries, and the registries of its own. */
@NullMarked
package dev.vlabc.tests.registry;

import org.jspecify.annotations.NullMarked;
