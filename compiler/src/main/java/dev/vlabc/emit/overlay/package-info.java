/**
 * What users lay over what is rendered: patches of components, and manifests of their own. May use
 * {@code data}, {@code plan}, {@code emit.component} and {@code emit.target}.
 */
@NullMarked
package dev.vlabc.emit.overlay;

import org.jspecify.annotations.NullMarked;
