package dev.vlabc.emit.overlay;

import dev.vlabc.data.Mapping;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A patch of kustomize.
 *
 * @param object what it changes, where it is an object itself; its fields are patterns where it has
 *     a target instead, as kustomize reads them: empty fits all, and a whole text has to fit
 * @param target as written; empty for a patch that is an object itself
 * @param text the patch
 */
record Patch(KubernetesObject object, Optional<Mapping> target, String text) {

  /** Whether it changes such an object. */
  boolean fits(KubernetesObject other) {
    return fits(object.kind(), other.kind())
        && fits(object.name(), other.name())
        && fits(object.group(), other.group())
        && fits(object.version(), other.version())
        && fits(object.namespace(), other.namespace());
  }

  private boolean fits(String wanted, String found) {
    if (wanted.isEmpty()) {
      return true;
    }
    return target.isEmpty() ? wanted.equals(found) : matches(wanted, found);
  }

  private static boolean matches(String pattern, String found) {
    try {
      return Pattern.matches(pattern, found);
    } catch (PatternSyntaxException e) {
      return pattern.equals(found);
    }
  }

  /** The same with a target, so that it may stand where there is nothing that it changes. */
  Mapping targeted() {
    return target.orElseGet(
        () -> {
          Mapping.Builder made = Mapping.builder();
          put(made, "group", object.group());
          put(made, "version", object.version());
          put(made, "kind", object.kind());
          put(made, "name", object.name().replace(".", "\\."));
          put(made, "namespace", object.namespace());
          return made.build();
        });
  }

  private static void put(Mapping.Builder made, String field, String text) {
    if (!text.isEmpty()) {
      made.put(field, text);
    }
  }
}
