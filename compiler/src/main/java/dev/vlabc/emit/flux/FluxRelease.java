package dev.vlabc.emit.flux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a release of Flux can do, as far as what is rendered depends on it.
 *
 * @param retriesInPlace whether a HelmRelease may be retried without being taken back first ({@code
 *     RetryOnFailure}: helm-controller 1.4, Flux 2.7)
 * @param dropsOutdatedChecks whether a waiting check ends when something newer comes (the gate
 *     {@code CancelHealthCheckOnNewRevision}: kustomize-controller 1.7, Flux 2.7)
 */
public record FluxRelease(boolean retriesInPlace, boolean dropsOutdatedChecks) {

  private static final Pattern MINOR = Pattern.compile("v?2\\.([0-9]+)\\..*");

  /** That of a version such as {@code v2.9.5}. */
  public static FluxRelease of(String version) {
    Matcher minor = MINOR.matcher(version + ".");
    boolean recent = !minor.matches() || Integer.parseInt(minor.group(1)) >= 7;
    return new FluxRelease(recent, recent);
  }
}
