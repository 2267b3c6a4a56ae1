package dev.vlabc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the templates of a component made, as plain values.
 *
 * @param values of its charts, by path
 * @param objects of its manifests
 */
record Rendered(SortedMap<String, Map<?, ?>> values, List<Map<?, ?>> objects) {

  private static final String VALUES = "values.yaml";

  private static final Set<String> OURS =
      Set.of("helmrelease.yaml", "kustomization.yaml", "kustomizeconfig.yaml", VALUES);

  static Rendered of(SortedMap<String, String> files) {
    SortedMap<String, Map<?, ?>> values = new TreeMap<>();
    List<Map<?, ?>> objects = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          if (name.equals(VALUES)) {
            documents(text).forEach(one -> values.put(path, (Map<?, ?>) one));
          } else if (!OURS.contains(name)) {
            documents(text).forEach(one -> objects.add((Map<?, ?>) one));
          }
        });
    return new Rendered(values, objects);
  }

  private static List<Object> documents(String text) {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(documents::add);
    return documents;
  }

  /** What stands at a path such as {@code crds/enabled}, or nothing, as texts. */
  List<String> at(String path) {
    List<String> found = new ArrayList<>();
    for (Map<?, ?> one : values.values()) {
      Object value = one;
      for (String name : path.split("/", -1)) {
        value = value instanceof Map<?, ?> map ? map.get(name) : null;
      }
      found.add(String.valueOf(value));
    }
    return found;
  }

  /** Paths of the values, without what is below a list. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    values.values().forEach(one -> paths(one, "", paths));
    return paths;
  }

  private static void paths(Map<?, ?> values, String before, List<String> paths) {
    values.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            paths(inner, before + name + "/", paths);
          } else {
            paths.add(before + name);
          }
        });
  }

  /** All texts that stand under a key, anywhere in values and objects. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    values.values().forEach(one -> texts(one, key, texts));
    objects.forEach(one -> texts(one, key, texts));
    return texts;
  }

  private static void texts(Object value, String key, List<String> texts) {
    if (value instanceof List<?> list) {
      list.forEach(item -> texts(item, key, texts));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, inner) -> {
            if (name.equals(key) && inner instanceof String text) {
              texts.add(text);
            }
            texts(inner, key, texts);
          });
    }
  }
}
