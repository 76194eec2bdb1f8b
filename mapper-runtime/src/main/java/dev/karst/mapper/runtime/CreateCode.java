package dev.karst.mapper.runtime;

import java.lang.reflect.Method;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The body of {@link Accessor#create}: a record's constructor, or a bean's setters. */
final class CreateCode implements ByteCodeAppender {
  private static final int VALUES = 1;

  private final Structure structure;
  private final String owner;

  CreateCode(Structure structure) {
    this.structure = structure;
    this.owner = Type.getInternalName(structure.type());
  }

  @Override
  public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
    List<Property> properties = structure.made();
    code.visitTypeInsn(Opcodes.NEW, owner);
    code.visitInsn(Opcodes.DUP);
    if (structure.isRecord()) {
      StringBuilder descriptor = new StringBuilder("(");
      int width = 0;
      for (int i = 0; i < properties.size(); i++) {
        Class<?> type = properties.get(i).rawType();
        load(code, i, type);
        descriptor.append(Type.getDescriptor(type));
        width += Type.getType(type).getSize();
      }
      callConstructor(code, descriptor.append(")V").toString());
      code.visitInsn(Opcodes.ARETURN);
      return new Size(2 + width + 2, method.getStackSize());
    }
    callConstructor(code, "()V");
    for (int i = 0; i < properties.size(); i++) {
      set(code, i, properties.get(i).setter().orElseThrow());
    }
    code.visitInsn(Opcodes.ARETURN);
    return new Size(4, method.getStackSize());
  }

  private void callConstructor(MethodVisitor code, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", descriptor, false);
  }

  private void set(MethodVisitor code, int property, Method setter) {
    code.visitInsn(Opcodes.DUP);
    load(code, property, setter.getParameterTypes()[0]);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, owner, setter.getName(), Type.getMethodDescriptor(setter), false);
    switch (Type.getReturnType(setter).getSize()) {
      case 0 -> {}
      case 1 -> code.visitInsn(Opcodes.POP);
      default -> code.visitInsn(Opcodes.POP2);
    }
  }

  /** Puts a value of the array on the stack. */
  private static void load(MethodVisitor code, int index, Class<?> type) {
    code.visitVarInsn(Opcodes.ALOAD, VALUES);
    code.visitLdcInsn(index);
    code.visitInsn(Opcodes.AALOAD);
    String boxed = Type.getInternalName(Primitives.boxed(type));
    code.visitTypeInsn(Opcodes.CHECKCAST, boxed);
    if (type.isPrimitive()) {
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          boxed,
          type.getName() + "Value",
          "()" + Type.getDescriptor(type),
          false);
    }
  }
}
