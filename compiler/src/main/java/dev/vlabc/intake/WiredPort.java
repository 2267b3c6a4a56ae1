package dev.vlabc.intake;

import dev.vlabc.data.Scalar;
import java.util.Optional;

/**
 * An end of a link.
 *
 * @param node as the topology calls it
 * @param port as the lab calls it
 * @param mac where one is written
 */
record WiredPort(String node, String port, Optional<Scalar> mac) {}
