package dev.vlabc.lock;

/**
 * What came of a batch of requests.
 *
 * @param lock to be written only where no error was reported
 */
public record Allocation(Grants grants, Lock lock) {}
