package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;

/** Templates out of a function. What one includes is looked for in its own folder. */
final class TextLoader implements Loader<String> {

  private final Function<String, Optional<String>> texts;

  TextLoader(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  @Override
  public Reader getReader(String template) {
    return new StringReader(
        texts
            .apply(template)
            .orElseThrow(() -> new LoaderException(null, "there is no template " + template)));
  }

  @Override
  public void setCharset(String charset) {
    // texts have been decoded
  }

  @Override
  public void setPrefix(String prefix) {
    // the function knows whole names
  }

  @Override
  public void setSuffix(String suffix) {
    // the function knows whole names
  }

  @Override
  public String resolveRelativePath(String path, String anchor) {
    return anchor.substring(0, anchor.lastIndexOf('/') + 1) + path;
  }

  @Override
  public String createCacheKey(String template) {
    return template;
  }

  @Override
  public boolean resourceExists(String template) {
    return texts.apply(template).isPresent();
  }
}
