package dev.vlabc.plan;

/** How the two ends of a link learn each other's routes. */
public enum Routing {
  /** A session of eBGP between the link-local addresses of the two ends (RFC 5549). */
  BGP,
  /** Static routes between the addresses that the two ends have. */
  STATIC,
  /** Not at all as far as vlabc knows: what is there configures itself, or is configured later. */
  NONE
}
