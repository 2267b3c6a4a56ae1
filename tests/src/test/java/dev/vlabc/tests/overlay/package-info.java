/** What users lay over what is rendered. */
@NullMarked
package dev.vlabc.tests.overlay;

import org.jspecify.annotations.NullMarked;
