/**
 * Fabrics as their routers see them: who hangs on which port, and which routes are static. Targets
 * that configure routers share it. May use {@code plan} and {@code value}.
 */
@NullMarked
package dev.vlabc.emit.routing;

import org.jspecify.annotations.NullMarked;
