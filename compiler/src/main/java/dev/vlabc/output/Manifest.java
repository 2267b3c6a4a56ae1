package dev.vlabc.output;

import dev.vlabc.data.JsonWriter;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What vlabc wrote into a folder: every generated file but the manifest itself. It is committed
 * with the files and decides which of them vlabc may change.
 *
 * @param entries by path
 */
public record Manifest(SortedMap<String, Entry> entries) {

  /** The format that is read and written. */
  public static final int VERSION = 1;

  /** Where it lies. */
  public static final String PATH = PathRules.OWN_FOLDER + "/manifest.json";

  /** From so many files on, a second thread wins more than its start costs. */
  private static final int MANY = 300;

  private static final String PLAIN = "644";
  private static final String EXECUTABLE = "755";

  /**
   * What is known of one file.
   *
   * @param sha256 of its bytes
   * @param cause the place in the spec or the catalog that it is there for
   */
  public record Entry(String sha256, boolean executable, String cause) {

    String mode() {
      return executable ? EXECUTABLE : PLAIN;
    }
  }

  public Manifest {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  /** The manifest that goes with a tree. */
  public static Manifest of(FileTree tree) {
    Stream<GeneratedFile> files = tree.files().stream();
    return new Manifest(
        (tree.files().size() > MANY ? files.parallel() : files)
            .collect(
                Collectors.toMap(
                    GeneratedFile::path,
                    file -> new Entry(file.sha256(), file.executable(), file.cause()),
                    (first, _) -> first,
                    TreeMap::new)));
  }

  public Optional<Entry> entry(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** Reads the text of a manifest. */
  public static Manifest parse(String text) throws MalformedNotesException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (Node item : Notes.parse(text, VERSION).list("files")) {
      Notes file = Notes.of(item);
      String path = file.path("path");
      if (entries.put(path, entry(file)) != null) {
        throw new MalformedNotesException("it lists `" + path + "` twice");
      }
    }
    return new Manifest(entries);
  }

  private static Entry entry(Notes file) throws MalformedNotesException {
    String mode = file.text("mode");
    if (!mode.equals(PLAIN) && !mode.equals(EXECUTABLE)) {
      throw new MalformedNotesException("it holds the mode `" + mode + "`");
    }
    return new Entry(file.checksum("sha256"), mode.equals(EXECUTABLE), file.text("cause"));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    List<Mapping> files = new ArrayList<>();
    entries.forEach(
        (path, entry) ->
            files.add(
                Mapping.builder()
                    .put("path", path)
                    .put("sha256", entry.sha256())
                    .put("mode", entry.mode())
                    .put("cause", entry.cause())
                    .build()));
    return JsonWriter.write(Notes.builder(VERSION).put("files", Sequence.of(files)).build());
  }
}
