package dev.vlabc.emit.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.emit.template.TemplateException;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.plan.Component;
import dev.vlabc.source.SourceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The templates of components, of the catalog and of the environment. */
public final class ComponentTemplates {

  private static final String COMPONENTS = "components/";

  private final Catalog catalog;
  private @Nullable Templates own;

  public ComponentTemplates(Catalog catalog) {
    this.catalog = catalog;
  }

  /** An engine costs time, and few labs have components of their own. */
  private Templates own() {
    Templates made = own;
    if (made == null) {
      made = Templates.of(this::own);
      own = made;
    }
    return made;
  }

  /** Templates of the environment see only each other: {@code hello/page.yaml.peb}. */
  private Optional<String> own(String template) {
    int slash = template.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : catalog
            .file(template.substring(0, slash), template.substring(slash + 1))
            .map(SourceFile::text);
  }

  /**
   * What a component's template makes of its view.
   *
   * @param file beside its {@code component.yaml}
   * @throws TemplateException if the template is faulty
   */
  public String render(Component component, String file, ComponentView view) {
    String template = component.entry() + "/" + file;
    return catalog.isOwn(component.entry())
        ? own().render(template, view)
        : Templates.shipped().render(COMPONENTS + template, view);
  }
}
