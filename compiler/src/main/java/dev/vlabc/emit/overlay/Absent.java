package dev.vlabc.emit.overlay;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Range;
import dev.vlabc.source.Workspace;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What to say of files and folders that a spec names and that are not there. */
final class Absent {

  static final String OVERLAYS = "overlays";

  private Absent() {}

  static Diagnostic file(Workspace environment, String path, Range at) {
    return absent(
        "there is no file `" + path + "` beside the spec", path, environment.list(OVERLAYS), at);
  }

  static Diagnostic folder(Workspace environment, String folder, Range at) {
    SortedSet<String> known = new TreeSet<>();
    for (String path : environment.list(OVERLAYS)) {
      int end = path.lastIndexOf('/');
      if (end > OVERLAYS.length()) {
        known.add(path.substring(OVERLAYS.length() + 1, end));
      }
    }
    return absent(
        "there are no files in `" + OVERLAYS + "/" + folder + "` beside the spec",
        folder,
        known,
        at);
  }

  private static Diagnostic absent(
      String message, String typed, Collection<String> known, Range at) {
    return DidYouMean.question(typed, known)
        .map(question -> Diagnostic.of(Code.VL0206, at, message + "; " + question))
        .orElseGet(() -> Diagnostic.of(Code.VL0206, at, message).known(known))
        .help(
            "paths are relative to the folder of lab.yaml, those of `manifests` to its overlays/");
  }
}
