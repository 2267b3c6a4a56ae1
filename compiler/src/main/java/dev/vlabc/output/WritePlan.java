package dev.vlabc.output;

/**
 * What a write will do.
 *
 * @param next the manifest that will be true then
 * @param newManifest whether that is another than the one on the disk
 */
record WritePlan(Journal journal, Manifest next, boolean newManifest, WriteReport report) {

  boolean isEmpty() {
    return journal.deletions().isEmpty() && journal.renames().isEmpty() && !newManifest;
  }
}
