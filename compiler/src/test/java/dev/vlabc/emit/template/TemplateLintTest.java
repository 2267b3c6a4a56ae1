package dev.vlabc.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.emit.containerlab.ImpairmentsView;
import dev.vlabc.emit.frr.FrrTarget;
import dev.vlabc.emit.frr.MachineView;
import dev.vlabc.emit.frr.SwitchView;
import dev.vlabc.emit.just.IgnoreView;
import dev.vlabc.emit.just.JustView;
import dev.vlabc.emit.just.MiseView;
import dev.vlabc.emit.libvirt.DomainView;
import dev.vlabc.emit.linux.NetworkView;
import dev.vlabc.emit.readme.ReadmeView;
import dev.vlabc.emit.script.ScriptView;
import dev.vlabc.emit.srlinux.SrlinuxView;
import dev.vlabc.emit.vm.EntrypointView;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateLintTest {

  /** Every template with its view; the components' are the catalog's own. */
  private static final SortedMap<String, Class<? extends Record>> VIEWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("containerlab/impairments.sh.peb", ImpairmentsView.class),
              Map.entry("frr/daemons.txt.peb", FrrTarget.NoView.class),
              Map.entry("frr/machine/frr.conf.peb", MachineView.class),
              Map.entry("frr/switch/frr.conf.peb", SwitchView.class),
              Map.entry("frr/vtysh.conf.txt.peb", FrrTarget.NoView.class),
              Map.entry("just/gitignore.txt.peb", IgnoreView.class),
              Map.entry("just/justfile.txt.peb", JustView.class),
              Map.entry("just/mise.toml.peb", MiseView.class),
              Map.entry("libvirt/define.sh.peb", dev.vlabc.emit.libvirt.ScriptView.class),
              Map.entry("libvirt/domain.xml.peb", DomainView.class),
              Map.entry("libvirt/undefine.sh.peb", dev.vlabc.emit.libvirt.ScriptView.class),
              Map.entry("linux/network.sh.peb", NetworkView.class),
              Map.entry("readme/README.md.peb", ReadmeView.class),
              Map.entry("script/all.sh.peb", ScriptView.class),
              Map.entry("script/cluster.sh.peb", ScriptView.class),
              Map.entry("script/dns.sh.peb", ScriptView.class),
              Map.entry("script/doctor.sh.peb", ScriptView.class),
              Map.entry("script/down.sh.peb", ScriptView.class),
              Map.entry("script/flux.sh.peb", ScriptView.class),
              Map.entry("script/lab.sh.peb", ScriptView.class),
              Map.entry("script/missing.sh.peb", ScriptView.class),
              Map.entry("script/partition.sh.peb", ScriptView.class),
              Map.entry("script/registries.sh.peb", ScriptView.class),
              Map.entry("script/secrets.sh.peb", ScriptView.class),
              Map.entry("script/status.sh.peb", ScriptView.class),
              Map.entry("srlinux/config.cli.peb", SrlinuxView.class),
              Map.entry("vm/entrypoint.sh.peb", EntrypointView.class)));

  private static final Path FOLDER =
      Path.of(System.getProperty("vlabc.root", "."), "templates").toAbsolutePath().normalize();

  public record Row(String name, int count) {}

  public record View(String title, List<Row> rows, boolean shown) {}

  private static List<String> faults(String text) {
    MemoryLoader loader = new MemoryLoader();
    loader.addTemplate("a.md.peb", text);
    return TemplateLint.faults(new Templates(loader), "a.md.peb", View.class);
  }

  @Test
  void everyTemplateFitsItsView() {
    Templates templates = new Templates(new FileLoader(FOLDER.toString()));
    VIEWS.forEach(
        (template, view) ->
            assertEquals(List.of(), TemplateLint.faults(templates, template, view), template));
  }

  @Test
  void noTemplateIsForgotten() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> found =
          files
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".peb"))
              .filter(name -> !name.startsWith("components/"))
              .filter(name -> !name.startsWith("capabilities/"))
              .sorted()
              .toList();
      assertEquals(List.copyOf(VIEWS.keySet()), found);
    }
  }

  @Test
  void acceptsWhatIsThere() {
    assertEquals(
        List.of(),
        faults(
            """
            # @{ title }@
            @% for row in (rows | reverse) %@
            @{ loop.index }@ @{ row.name | upper }@ @{ row.count + 1 }@ @{ title ~ row.name }@
            @% endfor %@
            @% if rows is empty and not shown %@@{ shown ? title : "none" }@@% endif %@
            @% set first = rows | first %@
            @{ first.name }@ @{ rows[0].name }@ @{ rows | length }@
            """));
  }

  /** Also in branches that no test renders. */
  @Test
  void findsWhatIsNotThere() {
    assertEquals(
        List.of(
            "1: there is no `titel` here",
            "3: there is no `nane` in " + Row.class.getName(),
            "4: there is no `row` here",
            "4: there is no `nothing` here",
            "5: cannot print a java.util.List<" + Row.class.getName() + ">",
            "6: not a list: java.lang.String"),
        faults(
            """
            @% if shown %@@{ titel }@@% endif %@
            @% for row in rows %@
            @{ row.nane | upper }@
            @% endfor %@@{ row.name }@@% if nothing is empty %@@% endif %@
            @{ rows }@
            @% for x in title %@@{ x.y }@@% endfor %@
            """));
  }

  @Test
  void findsMarkdownInsideFences() {
    assertEquals(
        List.of("2: a fence shows Markdown's escapes: say which filter"),
        faults("```\n@{ title }@ @{ title | shell }@ @{ rows | length }@\n```\n@{ title }@\n"));
  }
}
