package dev.karst.mapper.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.implementation.bytecode.Duplication;
import net.bytebuddy.implementation.bytecode.Removal;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.TypeCreation;
import net.bytebuddy.implementation.bytecode.assign.TypeCasting;
import net.bytebuddy.implementation.bytecode.collection.ArrayAccess;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.implementation.bytecode.member.MethodReturn;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.jar.asm.MethodVisitor;

/** The body of {@link Accessor#create}: a call that takes all values, or a setter for each. */
final class CreateCode implements ByteCodeAppender {
  private static final int VALUES = 1;

  private final List<StackManipulation> steps = new ArrayList<>();

  CreateCode(Structure structure) {
    List<Property> properties = structure.made();
    Creation creation = structure.creation();
    if (creation instanceof Creation.Canonical) {
      call(canonical(structure.type()), properties);
    } else if (creation instanceof Creation.Call call) {
      call(call.method(), properties);
    } else if (creation instanceof Creation.Setters setters) {
      call(setters.constructor().orElseThrow(), List.of());
      set(structure.type(), properties);
    } else {
      Creation.Builder builder = (Creation.Builder) creation;
      Class<?> type = builder.method().getReturnType();
      call(builder.method(), List.of());
      set(type, properties);
      steps.add(invoke(builder.build().orElseThrow(), type));
    }
    steps.add(MethodReturn.REFERENCE);
  }

  private static Constructor<?> canonical(Class<?> record) {
    Class<?>[] types =
        StructureReader.components(record).stream().map(Property::rawType).toArray(Class[]::new);
    try {
      return record.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has that constructor: type=" + record, e);
    }
  }

  @Override
  public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
    StackManipulation.Size size = new StackManipulation.Compound(steps).apply(code, context);
    return new Size(size.getMaximalSize(), method.getStackSize());
  }

  /** Puts on the stack what a constructor or static method gives. */
  private void call(Executable method, List<Property> arguments) {
    if (method instanceof Constructor<?> constructor) {
      steps.add(TypeCreation.of(TypeDescription.ForLoadedType.of(constructor.getDeclaringClass())));
      steps.add(Duplication.SINGLE);
    }
    for (int i = 0; i < arguments.size(); i++) {
      addValue(i, arguments.get(i), method.getParameterTypes()[i]);
    }
    steps.add(
        MethodInvocation.invoke(
            method instanceof Constructor<?> constructor
                ? new MethodDescription.ForLoadedConstructor(constructor)
                : new MethodDescription.ForLoadedMethod((Method) method)));
  }

  /** Gives all values to what is on the stack, and stays. */
  private void set(Class<?> type, List<Property> properties) {
    for (int i = 0; i < properties.size(); i++) {
      Method setter = properties.get(i).setter().orElseThrow();
      steps.add(Duplication.SINGLE);
      addValue(i, properties.get(i), setter.getParameterTypes()[0]);
      steps.add(invoke(setter, type));
      steps.add(Removal.of(TypeDescription.ForLoadedType.of(setter.getReturnType())));
    }
  }

  /** Calls a method as one of a class that may inherit it. */
  private static StackManipulation invoke(Method method, Class<?> type) {
    return MethodInvocation.invoke(new MethodDescription.ForLoadedMethod(method))
        .virtual(TypeDescription.ForLoadedType.of(type));
  }

  /** Puts a value of the array on the stack. */
  private void addValue(int index, Property property, Class<?> parameter) {
    Class<?> boxed = Primitives.boxed(property.rawType());
    steps.add(MethodVariableAccess.REFERENCE.loadFrom(VALUES));
    steps.add(IntegerConstant.forValue(index));
    steps.add(ArrayAccess.REFERENCE.load());
    steps.add(TypeCasting.to(TypeDescription.ForLoadedType.of(boxed)));
    steps.add(Passing.unboxed(boxed, parameter));
  }
}
