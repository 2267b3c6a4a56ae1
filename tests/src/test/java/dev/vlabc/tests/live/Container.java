package dev.vlabc.tests.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node of a rendered topology, with what it has from its group and from the defaults, as
 * containerlab merges them.
 *
 * @param exec inside the node, when all links are there
 * @param hostExec on the host, before that
 */
record Container(
    String name,
    String image,
    Optional<String> address,
    List<String> binds,
    Map<String, String> sysctls,
    List<String> exec,
    List<String> hostExec) {

  /** What a world does as containerlab does; a field beside these would be left out silently. */
  private static final Set<String> KNOWN =
      Set.of(
          "kind",
          "image",
          "group",
          "mgmt-ipv4",
          "binds",
          "sysctls",
          "exec",
          "stages",
          "network-mode",
          "labels");

  /** The node, out of its own fields, its group's and the defaults. */
  static Container of(String lab, String name, List<Tree> levels) {
    levels.forEach(Container::refuseUnknown);
    Names names = new Names(lab, name);
    return new Container(
        name,
        scalar(levels, "image").orElseThrow(),
        scalar(levels, "mgmt-ipv4"),
        names.in(all(levels, "binds")),
        settings(levels),
        names.in(all(levels, "exec")),
        names.in(onHost(levels)));
  }

  /** Whether its image starts FRR. */
  boolean startsFrr() {
    return image.contains("/frr:");
  }

  private static void refuseUnknown(Tree level) {
    for (String field : level.entries().keySet()) {
      if (!KNOWN.contains(field)) {
        throw new IllegalStateException("a world knows no " + field + " of a node");
      }
    }
  }

  private static Optional<String> scalar(List<Tree> levels, String field) {
    return levels.stream().flatMap(level -> level.text(field).stream()).findFirst();
  }

  private static List<String> all(List<Tree> levels, String field) {
    List<String> all = new ArrayList<>();
    levels.reversed().forEach(level -> all.addAll(level.at(field).texts()));
    return all;
  }

  private static Map<String, String> settings(List<Tree> levels) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Tree level : levels.reversed()) {
      level.at("sysctls").entries().forEach((name, value) -> settings.put(name, value.text()));
    }
    return settings;
  }

  private static List<String> onHost(List<Tree> levels) {
    List<String> commands = new ArrayList<>();
    for (Tree level : levels) {
      for (Map.Entry<String, Tree> stage : level.at("stages").entries().entrySet()) {
        for (Tree command : stage.getValue().at("exec").items()) {
          if (!command.text("target").equals(Optional.of("host"))) {
            throw new IllegalStateException("a stage runs in the container: " + command);
          }
          commands.add(command.at("command").text());
        }
      }
    }
    return commands;
  }

  private record Names(String lab, String node) {

    List<String> in(List<String> texts) {
      return texts.stream()
          .map(t -> t.replace("__clabNodeName__", node).replace("__clabLabName__", lab))
          .toList();
    }
  }
}
