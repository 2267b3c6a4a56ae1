package dev.vlabc.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  public record Item(String name, int count, boolean here) {}

  public record View(String text, List<Item> items, Item item, List<String> words) {

    public String secret() {
      return "not a component";
    }
  }

  private static final View VIEW =
      new View(
          "yes", List.of(new Item("no", 3, true), new Item("x: y", 4, false)), item(), words());

  private static Item item() {
    return new Item("1.30", 1, true);
  }

  private static List<String> words() {
    return Arrays.asList("a", null);
  }

  private static String render(String name, String template) {
    MemoryLoader loader = new MemoryLoader();
    loader.addTemplate(name, template);
    return new Templates(loader).render(name, VIEW);
  }

  private static String yaml(String template) {
    return render("a.yaml.peb", template);
  }

  private static String fault(String template) {
    return assertThrows(TemplateException.class, () -> yaml(template)).getMessage();
  }

  @Test
  void escapesByTheFileAndLeavesNumbersAndBooleans() {
    assertEquals(
        "a: \"yes\"\nb: 1\nc: true\nd: \"1.30\"\n",
        yaml("a: @{ text }@\nb: @{ item.count }@\nc: @{ item.here }@\nd: @{ item.name }@\n"));
    assertEquals("{\"a\": \"yes\"}", render("a.json.peb", "{\"a\": @{ text }@}"));
  }

  @Test
  void escapesWhatIsPutTogetherAsAWhole() {
    assertEquals("\"yes: 1.30\"", yaml("@{ text ~ \": \" ~ item.name }@"));
    assertEquals("\"yes\"", yaml("@{ item.here ? text : item.name }@"));
    assertEquals("\"no\"", yaml("@{ \"NO\" | lower }@"));
  }

  @Test
  void letsFiltersChooseOtherwise() {
    assertEquals("yes", yaml("@{ text | raw }@"));
    assertEquals("'x: y'", yaml("@{ items[1].name | shell }@"));
    assertEquals("`1`", render("a.md.peb", "@{ item.count | code }@"));
  }

  @Test
  void escapesInsideMacrosOnceAndOutsideNotAgain() {
    assertEquals(
        "[\"yes\", \"no\"]",
        yaml("""
        @% macro pair(a, b) %@[@{ a }@, @{ b }@]@% endmacro %@
        @{ pair(text, items[0].name) }@\
        """)
            .strip());
  }

  @Test
  void leavesNothingOfALineWithOneTag() {
    assertEquals(
        """
        items:
          - "no"
          - "x: y"
        end: 1
        """,
        yaml(
            """
            @# a comment #@
            items:
              @% for item in items %@
              - @{ item.name }@
              @% endfor %@
            end: @{ item.count }@
            """));
  }

  @Test
  void namesTemplateLineAndWhatIsNotThere() {
    assertEquals(
        "templates/a.yaml.peb:3: there is no `textt` here",
        fault("@% if item.here %@\nx\n@{ textt }@\n@% endif %@\n"));
    assertEquals("templates/a.yaml.peb:2: there is no `nam` here", fault("\n@{ item.nam }@"));
    assertEquals("templates/a.yaml.peb:2: there is no `x` here", fault("\n@% if x %@@% endif %@"));
  }

  @Test
  void refusesToPrintWhatIsNoText() {
    assertEquals("templates/a.yaml.peb:1: cannot print a Item", fault("@{ item }@"));
    assertEquals(
        "templates/a.yaml.peb:2: nothing to print",
        fault("@% for word in words %@\n@{ word }@@% endfor %@"));
    assertThrows(TemplateException.class, () -> render("a.ini.peb", "a = @{ \"x ; y\" }@"));
  }

  @Test
  void callsNothingButAccessors() {
    assertThrows(TemplateException.class, () -> yaml("@{ text.length }@"));
    assertThrows(TemplateException.class, () -> yaml("@{ text.getClass() }@"));
    assertThrows(TemplateException.class, () -> yaml("@{ item.hashCode }@"));
    assertThrows(
        TemplateException.class,
        () -> yaml("@% for item in items %@@{ item.name.getBytes }@@% endfor %@"));
  }

  @Test
  void hasNoTagThatHidesWhatItPrints() {
    assertThrows(
        TemplateException.class, () -> yaml("@% filter upper %@@{ text }@@% endfilter %@"));
    assertThrows(
        TemplateException.class, () -> yaml("@% autoescape false %@@{ text }@@% endautoescape %@"));
    assertThrows(TemplateException.class, () -> yaml("@{ text | escape }@"));
  }

  @Test
  void refusesFilesOfUnknownKind() {
    assertThrows(IllegalArgumentException.class, () -> render("a.peb", "x"));
  }
}
