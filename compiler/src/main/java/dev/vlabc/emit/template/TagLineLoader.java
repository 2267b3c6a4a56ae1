package dev.vlabc.emit.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * Reads templates so that a line that holds nothing but one tag or comment leaves nothing behind,
 * as people expect who see it stand there. Pebble itself leaves an empty line, or, with its
 * trimming of new lines, also joins the line of a printed value with the next.
 *
 * <p>The line's end is moved into the tag, where it is a blank, so that lines keep their numbers.
 */
final class TagLineLoader implements Loader<String> {

  private static final Pattern TAG_LINE =
      Pattern.compile(
          "^[ \\t]*(@%(?:(?!%@).)*+|@\\#(?:(?!\\#@).)*+)(%@|\\#@)[ \\t]*(\\n)", Pattern.MULTILINE);

  private final Loader<String> files;

  TagLineLoader(Loader<String> files) {
    this.files = files;
  }

  static String withoutTagLines(String template) {
    return TAG_LINE.matcher(template).replaceAll("$1$3$2");
  }

  @Override
  public Reader getReader(String template) {
    try (Reader reader = files.getReader(template)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return new StringReader(withoutTagLines(text.toString()));
    } catch (IOException e) {
      throw new LoaderException(e, "cannot read template " + template);
    }
  }

  @Override
  public void setCharset(String charset) {
    files.setCharset(charset);
  }

  @Override
  public void setPrefix(String prefix) {
    files.setPrefix(prefix);
  }

  @Override
  public void setSuffix(String suffix) {
    files.setSuffix(suffix);
  }

  @Override
  public String resolveRelativePath(String path, String anchor) {
    return files.resolveRelativePath(path, anchor);
  }

  @Override
  public String createCacheKey(String template) {
    return files.createCacheKey(template);
  }

  @Override
  public boolean resourceExists(String template) {
    return files.resourceExists(template);
  }
}
