import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the jars of a folder whose classes are older than Java 6 (picocli's are of Java 5) to
 * Java 8 classes.
 *
 * <p>The JVM leaves such old classes, and all that inherit from them, out of its start-up cache,
 * because only newer ones carry the stack maps by which they are verified ahead of time. Nothing
 * but the version and these maps changes. The launcher runs this after a build; without it vlabc
 * works as well, and starts some 40 ms later.
 */
final class RaiseClassVersions {
  private RaiseClassVersions() {}

  static void main(String[] args) throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
      for (Path jar : jars) {
        raise(jar);
      }
    }
  }

  private static void raise(Path path) throws IOException {
    Path raised = path.resolveSibling(path.getFileName() + ".raised");
    try (var jar = new ZipFile(path.toFile())) {
      if (!holdsOldClass(jar)) {
        return;
      }
      var classFile =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(
                          type -> open(jar, type.descriptorString()))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      try (var out = new ZipOutputStream(Files.newOutputStream(raised))) {
        for (var entry : jar.stream().toList()) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          var copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(entry.getTimeLocal());
          out.putNextEntry(copy);
          out.write(
              isOldClass(entry, bytes)
                  ? classFile.transformClass(classFile.parse(bytes), toJava8())
                  : bytes);
          out.closeEntry();
        }
      }
    }
    // A vlabc that runs now keeps the jar that it has open.
    Files.move(raised, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean holdsOldClass(ZipFile jar) throws IOException {
    for (var entry : jar.stream().toList()) {
      try (var in = jar.getInputStream(entry)) {
        if (isOldClass(entry, in.readNBytes(8))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The major version is in the seventh and eighth byte. */
  private static boolean isOldClass(ZipEntry entry, byte[] bytes) {
    return entry.getName().endsWith(".class")
        && (bytes[6] << 8 | bytes[7]) < ClassFile.JAVA_6_VERSION;
  }

  private static ClassTransform toJava8() {
    return ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
        .andThen(
            (builder, element) -> {
              if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
              } else {
                builder.with(element);
              }
            });
  }

  private static InputStream open(ZipFile jar, String descriptor) {
    var entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
