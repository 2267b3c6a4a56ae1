package dev.vlabc.catalog;

import java.util.Set;

/** The facts of a component that its texts may name in a placeholder. */
public final class Facts {

  public static final String NAME = "name";
  public static final String NAMESPACE = "namespace";
  public static final String CLUSTER = "cluster";
  public static final String DOMAIN = "domain";

  /** Those that every component has; beside them are addresses, names and settings. */
  static final Set<String> PLAIN = Set.of(NAME, NAMESPACE, CLUSTER, DOMAIN);

  private Facts() {}
}
