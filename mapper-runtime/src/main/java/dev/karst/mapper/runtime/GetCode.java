package dev.karst.mapper.runtime;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The body of one of {@link Accessor}'s methods that give a property: a switch of its number. */
final class GetCode implements ByteCodeAppender {
  private static final Set<Class<?>> LONGS = Set.of(byte.class, short.class, int.class, long.class);

  private static final int OBJECT = 1;
  private static final int PROPERTY = 2;

  private final Structure structure;
  private final Predicate<Class<?>> given;
  private final Class<?> result;

  private GetCode(Structure structure, Predicate<Class<?>> given, Class<?> result) {
    this.structure = structure;
    this.given = given;
    this.result = result;
  }

  static GetCode ofObjects(Structure structure) {
    return new GetCode(structure, type -> true, Object.class);
  }

  static GetCode ofLongs(Structure structure) {
    return new GetCode(structure, GetCode::isLong, long.class);
  }

  static GetCode ofDoubles(Structure structure) {
    return new GetCode(structure, GetCode::isDouble, double.class);
  }

  /** Whether {@link Accessor#getLong} gives it. */
  static boolean isLong(Class<?> type) {
    return LONGS.contains(type);
  }

  /** Whether {@link Accessor#getDouble} gives it. */
  static boolean isDouble(Class<?> type) {
    return type == double.class;
  }

  @Override
  public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
    List<Property> properties = structure.made();
    Label other = new Label();
    Label[] cases = new Label[properties.size()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = given.test(properties.get(i).rawType()) ? new Label() : other;
    }
    if (cases.length > 0) {
      code.visitVarInsn(Opcodes.ILOAD, PROPERTY);
      code.visitTableSwitchInsn(0, cases.length - 1, other, cases);
      for (int i = 0; i < cases.length; i++) {
        if (cases[i] != other) {
          begin(code, cases[i]);
          get(code, properties.get(i));
        }
      }
      begin(code, other);
    }
    String exception = Type.getInternalName(IllegalArgumentException.class);
    code.visitTypeInsn(Opcodes.NEW, exception);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "()V", false);
    code.visitInsn(Opcodes.ATHROW);
    return new Size(2, method.getStackSize());
  }

  private static void begin(MethodVisitor code, Label label) {
    code.visitLabel(label);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private void get(MethodVisitor code, Property property) {
    String owner = Type.getInternalName(structure.type());
    Class<?> type = property.getter().getReturnType();
    code.visitVarInsn(Opcodes.ALOAD, OBJECT);
    code.visitTypeInsn(Opcodes.CHECKCAST, owner);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        owner,
        property.getter().getName(),
        Type.getMethodDescriptor(property.getter()),
        false);
    if (result == long.class) {
      if (type != long.class) {
        code.visitInsn(Opcodes.I2L);
      }
      code.visitInsn(Opcodes.LRETURN);
    } else if (result == double.class) {
      code.visitInsn(Opcodes.DRETURN);
    } else {
      if (type.isPrimitive()) {
        String boxed = Type.getInternalName(Primitives.boxed(type));
        String descriptor = "(" + Type.getDescriptor(type) + ")L" + boxed + ";";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, boxed, "valueOf", descriptor, false);
      }
      code.visitInsn(Opcodes.ARETURN);
    }
  }
}
