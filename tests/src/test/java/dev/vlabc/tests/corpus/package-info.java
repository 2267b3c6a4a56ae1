/**
 * Whole labs with what vlabc is to make of them: {@code tests/ok} with the files, {@code tests/bad}
 * with the reports. {@link dev.vlabc.tests.corpus.Labs} finds them for other tests too.
 */
package dev.vlabc.tests.corpus;
