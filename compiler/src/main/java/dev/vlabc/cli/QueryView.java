package dev.vlabc.cli;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.Origin;
import dev.vlabc.review.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a query found, for people and for machines. */
final class QueryView {

  private final Environment environment;

  QueryView(Environment environment) {
    this.environment = environment;
  }

  List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String value = finding.value().isEmpty() ? "\"\"" : finding.value().replace("\n", "\\n");
      String through = finding.own() ? "" : "through ";
      String why = finding.origin().map(origin -> "  # " + through + words(origin)).orElse("");
      lines.add(finding.path() + ": " + value + why);
    }
    return lines;
  }

  private String words(Origin origin) {
    return switch (origin) {
      case Origin.Written written ->
          inside(written.range().file().path()) + ":" + written.range().start().line();
      case Origin.Default _ -> "default";
      case Origin.Derived derived -> "from " + derived.from();
      case Origin.Allocated allocated -> "allocated from " + allocated.space();
      case Origin.Catalog catalog -> "catalog: " + catalog.entry();
    };
  }

  /** A path of the environment without the environment's own. */
  private String inside(String path) {
    String own = environment.name() + "/";
    return path.startsWith(own) ? path.substring(own.length()) : path;
  }

  Sequence tree(List<Finding> findings) {
    return Sequence.of(findings.stream().map(this::tree).toList());
  }

  private Mapping tree(Finding finding) {
    Mapping.Builder tree =
        Mapping.builder().put("path", finding.path().toString()).put("value", finding.value());
    Optional<Mapping> origin = finding.origin().map(this::tree);
    origin.ifPresent(known -> tree.put("origin", known).put("own", finding.own()));
    return tree.build();
  }

  private Mapping tree(Origin origin) {
    Mapping.Builder tree = Mapping.builder();
    return switch (origin) {
      case Origin.Written written ->
          tree.put("kind", "written")
              .put("file", environment.shown(written.range().file().path()))
              .put("line", written.range().start().line())
              .put("column", written.range().start().column())
              .build();
      case Origin.Default _ -> tree.put("kind", "default").build();
      case Origin.Derived derived ->
          tree.put("kind", "derived").put("from", derived.from()).build();
      case Origin.Allocated allocated ->
          tree.put("kind", "allocated").put("space", allocated.space()).build();
      case Origin.Catalog catalog ->
          tree.put("kind", "catalog").put("entry", catalog.entry()).build();
    };
  }
}
