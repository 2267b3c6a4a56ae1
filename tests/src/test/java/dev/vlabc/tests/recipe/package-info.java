/** What a person types: recipes and scripts of rendered labs, run with stand-ins for programs. */
@NullMarked
package dev.vlabc.tests.recipe;

import org.jspecify.annotations.NullMarked;
