/** The labs in {@code environments/}: whether they compile, and whether they say what they mean. */
package dev.vlabc.tests.environment;
