package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Position;
import dev.vlabc.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML into trees with places. It trusts nothing: size, depth and the growth through aliases
 * are bounded, and tags, merge keys and further documents are refused.
 */
public final class YamlReader {

  private static final int LARGEST_MIB = 16;

  /** What it reads of a file at most. */
  public static final int LARGEST_BYTES = LARGEST_MIB * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private YamlReader() {}

  /**
   * The text of a file, which must be UTF-8; a byte order mark at its start is dropped. Empty, with
   * a diagnostic, where there is none.
   *
   * @param displayPath as people shall see it
   */
  public static Optional<SourceFile> decode(
      String displayPath, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > LARGEST_BYTES) {
      diagnostics.add(tooLarge(displayPath, bytes.length));
      return Optional.empty();
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = strict().decode(ByteBuffer.wrap(bytes), text, true);
    SourceFile file = new SourceFile(displayPath, withoutMark(text.flip().toString()));
    int nul = file.text().indexOf('\0');
    if (result.isError() || nul >= 0) {
      diagnostics.add(notText(file, nul < 0 ? file.text().length() : nul));
      return Optional.empty();
    }
    return Optional.of(file);
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Diagnostic tooLarge(String path, int bytes) {
    int mebibytes = Math.ceilDiv(bytes, 1024 * 1024);
    return Diagnostic.of(
            Code.VL0104,
            new SourceFile(path, "").whole(),
            "`" + path + "` is larger than " + LARGEST_MIB + " MiB")
        .note("found: " + mebibytes + " MiB, rounded up")
        .help("split it, or check that it is the file you mean");
  }

  private static Diagnostic notText(SourceFile file, int index) {
    Position at = ControlCharacters.position(file.text(), index);
    return Diagnostic.of(
            Code.VL0101,
            new Excerpt(file).range(at, at),
            "`" + file.path() + "` is not text in UTF-8")
        .label("up to here it is")
        .help("save the file as UTF-8");
  }

  /**
   * The tree of a file. Faults that leave a sensible tree are reported and the tree is given all
   * the same: of two entries with one key the first stays, an entry under a key that cannot be is
   * left out, a tag is ignored.
   *
   * @return empty, with a diagnostic, where the text is not YAML or goes beyond a limit, or where
   *     an alias means nothing
   */
  public static Optional<Node> read(SourceFile file, Diagnostics diagnostics) {
    Composer composer = new Composer(file);
    try {
      ControlCharacters.refuse(file);
      Node node = composer.document();
      diagnostics.addAll(composer.faults());
      return composer.isLacking() ? Optional.empty() : Optional.of(node);
    } catch (UnreadableException e) {
      diagnostics.add(e.diagnostic());
      diagnostics.addAll(elsewhere(composer.faults(), e.diagnostic()));
      return Optional.empty();
    }
  }

  /** A syntax fault often explains others on its line. */
  private static List<Diagnostic> elsewhere(List<Diagnostic> faults, Diagnostic last) {
    int line = last.primary().range().start().line();
    return faults.stream().filter(f -> f.primary().range().start().line() != line).toList();
  }
}
