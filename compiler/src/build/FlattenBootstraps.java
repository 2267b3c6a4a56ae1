import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites vlabc's own jar: a switch over types, and {@code equals} and {@code hashCode} of a
 * record, become plain code with the same result.
 *
 * <p>javac leaves both to be made at run time by a bootstrap method. The JVM (JDK 25) keeps what is
 * made for lambdas in its start-up cache, but not what is made for these, so every start would make
 * some sixty of them again. The launcher runs this after a build; the tests run what javac made.
 */
final class FlattenBootstraps {

  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private FlattenBootstraps() {}

  /** Takes the folder of jars, among which is vlabc.jar. */
  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path path = folder.resolve("vlabc.jar");
    Path flat = folder.resolve("vlabc.jar.flat");
    try (var libraries = new URLClassLoader(jars(folder));
        var jar = new ZipFile(path.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(flat))) {
      var resolver =
          ClassHierarchyResolver.ofResourceParsing(libraries)
              .orElse(ClassHierarchyResolver.defaultResolver());
      var classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
      for (var entry : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? flatten(classFile, bytes) : bytes);
        out.closeEntry();
      }
    }
    // A vlabc that runs now keeps the jar that it has open.
    Files.move(flat, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private static URL[] jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : found) {
        jars.add(jar.toUri().toURL());
      }
    }
    return jars.toArray(URL[]::new);
  }

  /** A switch that was found: its own method now says which label matches. */
  private record TypeSwitch(String method, MethodTypeDesc type, List<ClassDesc> labels) {}

  private static byte[] flatten(ClassFile classFile, byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    List<TypeSwitch> switches = new ArrayList<>();
    CodeTransform code =
        (builder, element) -> {
          if (!(element instanceof InvokeDynamicInstruction dynamic)
              || !replace(builder, dynamic, model, switches)) {
            builder.with(element);
          }
        };
    return classFile.transformClass(
        model,
        ClassTransform.transformingMethodBodies(code)
            .andThen(
                new ClassTransform() {
                  @Override
                  public void accept(ClassBuilder builder, ClassElement element) {
                    builder.with(element);
                  }

                  @Override
                  public void atEnd(ClassBuilder builder) {
                    switches.forEach(found -> addMethod(builder, found));
                  }
                }));
  }

  private static boolean replace(
      CodeBuilder builder,
      InvokeDynamicInstruction dynamic,
      ClassModel model,
      List<TypeSwitch> switches) {
    DirectMethodHandleDesc bootstrap = dynamic.bootstrapMethod();
    String name = dynamic.name().stringValue();
    if (bootstrap.owner().equals(SWITCHES) && bootstrap.methodName().equals("typeSwitch")) {
      return replaceSwitch(builder, dynamic, model, switches);
    }
    if (bootstrap.owner().equals(RECORDS) && name.equals("equals")) {
      equalFields(builder, model);
      return true;
    }
    if (bootstrap.owner().equals(RECORDS) && name.equals("hashCode")) {
      hashOfFields(builder, model);
      return true;
    }
    return false;
  }

  /** Only where all labels are classes; constants among them stay as they are. */
  private static boolean replaceSwitch(
      CodeBuilder builder,
      InvokeDynamicInstruction dynamic,
      ClassModel model,
      List<TypeSwitch> switches) {
    List<ClassDesc> labels = new ArrayList<>();
    for (ConstantDesc label : dynamic.bootstrapArgs()) {
      if (!(label instanceof ClassDesc type)) {
        return false;
      }
      labels.add(type);
    }
    String method = "typeSwitch$" + switches.size();
    switches.add(new TypeSwitch(method, dynamic.typeSymbol(), labels));
    builder.invokestatic(
        model.thisClass().asSymbol(),
        method,
        dynamic.typeSymbol(),
        model.flags().has(AccessFlag.INTERFACE));
    return true;
  }

  /** The first label from the second argument on that the first argument is an instance of. */
  private static void addMethod(ClassBuilder builder, TypeSwitch found) {
    builder.withMethodBody(
        found.method(),
        found.type(),
        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        code -> {
          Label some = code.newLabel();
          code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
          for (int i = 0; i < found.labels().size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(found.labels().get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
          }
          code.loadConstant(found.labels().size()).ireturn();
        });
  }

  private record Field(String name, ClassDesc type) {

    TypeKind kind() {
      return TypeKind.from(type);
    }
  }

  private static List<Field> fields(ClassModel model) {
    return model.fields().stream()
        .filter(field -> !field.flags().has(AccessFlag.STATIC))
        .map(field -> new Field(field.fieldName().stringValue(), field.fieldTypeSymbol()))
        .toList();
  }

  /** On the stack: this, and the other object, of any class. Leaves whether they are equal. */
  private static void equalFields(CodeBuilder code, ClassModel model) {
    ClassDesc self = model.thisClass().asSymbol();
    int other = code.allocateLocal(TypeKind.REFERENCE);
    Label unequal = code.newLabel();
    Label end = code.newLabel();
    code.astore(other).pop();
    code.aload(other).instanceOf(self).ifeq(unequal);
    code.aload(other).checkcast(self).astore(other);
    for (Field field : fields(model)) {
      code.aload(0).getfield(self, field.name(), field.type());
      code.aload(other).getfield(self, field.name(), field.type());
      compare(code, field, unequal);
    }
    code.iconst_1().goto_(end).labelBinding(unequal).iconst_0().labelBinding(end);
  }

  private static void compare(CodeBuilder code, Field field, Label unequal) {
    switch (field.kind()) {
      case REFERENCE -> {
        MethodTypeDesc type =
            MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        code.invokestatic(OBJECTS, "equals", type).ifeq(unequal);
      }
      case LONG -> code.lcmp().ifne(unequal);
      case FLOAT, DOUBLE, VOID -> throw new IllegalStateException("a record with a " + field);
      case INT, BOOLEAN, BYTE, SHORT, CHAR -> code.branch(Opcode.IF_ICMPNE, unequal);
    }
  }

  /** On the stack: this. Leaves the hash of its fields. */
  private static void hashOfFields(CodeBuilder code, ClassModel model) {
    ClassDesc self = model.thisClass().asSymbol();
    code.pop().iconst_0();
    for (Field field : fields(model)) {
      code.loadConstant(31).imul();
      code.aload(0).getfield(self, field.name(), field.type());
      hash(code, field);
      code.iadd();
    }
  }

  private static void hash(CodeBuilder code, Field field) {
    switch (field.kind()) {
      case REFERENCE ->
          code.invokestatic(
              OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      case LONG ->
          code.invokestatic(
              ConstantDescs.CD_Long,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_long));
      case FLOAT, DOUBLE, VOID -> throw new IllegalStateException("a record with a " + field);
      case INT, BOOLEAN, BYTE, SHORT, CHAR -> {
        // an int is its own hash
      }
    }
  }
}
