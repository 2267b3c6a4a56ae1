/**
 * From the lab as written to the plan, in passes that each take only earlier products: index,
 * hosting, closure, inventory, allocation, rollout. What prevents a plan from existing is found
 * here. May use {@code spec}, {@code catalog}, {@code lock}, {@code plan}, {@code diagnostic},
 * {@code value}, {@code source}.
 */
@NullMarked
package dev.vlabc.resolve;

import org.jspecify.annotations.NullMarked;
