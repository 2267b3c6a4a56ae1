package dev.vlabc.tests.property;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What becomes of an environment, in a few lines. */
final class Fingerprint {

  private Fingerprint() {}

  /** Of each file of its tree, of its lock and of what is said about it: name, tab, hash. */
  static List<String> lines(Path environments, String lab) throws IOException {
    Path folder = environments.resolve(lab);
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no " + folder);
    }
    String name = "environments/" + lab;
    Compilation compilation =
        new Compiler().compile(new FolderWorkspace(folder, name), Options.of(name));
    List<String> lines = new ArrayList<>();
    for (GeneratedFile file : compilation.tree().orElseThrow().files()) {
      String mode = file.executable() ? " x" : "";
      lines.add(lab + " " + file.path() + "\t" + hash(file.content()) + mode + " " + file.cause());
    }
    lines.add(lab + " lab.lock.yaml\t" + hash(compilation.lockText().orElseThrow()));
    lines.add(lab + " diagnostics\t" + hash(compilation.diagnostics().toString()));
    return lines;
  }

  private static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
