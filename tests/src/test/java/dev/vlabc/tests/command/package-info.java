/** Commands as people type them, in a process of their own. */
@NullMarked
package dev.vlabc.tests.command;

import org.jspecify.annotations.NullMarked;
