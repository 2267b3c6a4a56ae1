package dev.vlabc.intake;

import java.util.OptionalInt;

/** A link between two nodes. */
record Wire(WiredPort a, WiredPort b, OptionalInt mtu) {}
