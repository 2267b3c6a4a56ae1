package dev.vlabc.output;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;

/** The manifest as it is found in a folder. */
sealed interface ManifestFile {

  /** There is none. */
  record Absent() implements ManifestFile {}

  /** There is one. */
  record Sound(Manifest manifest, String text) implements ManifestFile {}

  /**
   * There is something else.
   *
   * @param reason the end of a sentence
   * @param replaceable whether a new manifest can take its place
   */
  record Malformed(String reason, boolean replaceable) implements ManifestFile {}

  static ManifestFile read(OutputFolder folder) throws IOException {
    folder.checkOwn();
    return switch (folder.standing(Manifest.PATH)) {
      case Standing.Nothing _ -> new Absent();
      case Standing.Plain _ -> parse(folder);
      case Standing.Foreign foreign -> new Malformed("it " + foreign.what(), false);
      case Standing.Folder _, Standing.BelowFile _ -> new Malformed("it is not a file", false);
    };
  }

  private static ManifestFile parse(OutputFolder folder) throws IOException {
    try {
      String text = Files.readString(folder.manifest());
      return new Sound(Manifest.parse(text), text);
    } catch (MalformedNotesException e) {
      return new Malformed(e.reason(), true);
    } catch (MalformedInputException e) {
      return new Malformed("it is not UTF-8", true);
    }
  }

  /** Whether it is that manifest to the letter. */
  default boolean holds(Manifest manifest) {
    return this instanceof Sound sound && sound.text().equals(manifest.text());
  }
}
