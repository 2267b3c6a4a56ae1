/**
 * The command line: {@link dev.vlabc.cli.Main} starts and ends a run, {@link dev.vlabc.cli.Verb} is
 * the table of commands, each command is a small class. May use every other package; nothing may
 * use it.
 *
 * <p>Commands are put together by hand and one at a time: annotations would cost three times the
 * start of a JVM before the first line of a lab is read.
 */
@NullMarked
package dev.vlabc.cli;

import org.jspecify.annotations.NullMarked;
