/** What vlabc writes, read by the programs that it is for. See {@code tests/referees/README.md}. */
package dev.vlabc.tests.referee;
