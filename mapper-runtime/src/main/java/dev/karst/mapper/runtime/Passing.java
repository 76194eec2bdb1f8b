package dev.karst.mapper.runtime;

import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Whether, and how, what a property gives is passed to a method. */
final class Passing {
  private Passing() {}

  /** Whether a parameter takes what a property gives, null included. */
  static boolean takes(Type parameter, Type property) {
    boolean unboxes =
        TypeArguments.erased(parameter).isPrimitive()
            && !TypeArguments.erased(property).isPrimitive();
    // What a builder of unknown type arguments takes of them is unknown.
    if (unboxes || parameter instanceof WildcardType) {
      return false;
    }
    return Assigner.GENERICS_AWARE
        .assign(
            TypeDefinition.Sort.describe(property),
            TypeDefinition.Sort.describe(parameter),
            Assigner.Typing.STATIC)
        .isValid();
  }

  /** Turns an object of class {@code given} on the stack into what a parameter takes. */
  static StackManipulation unboxed(Class<?> given, Class<?> parameter) {
    return Assigner.DEFAULT.assign(
        TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(given),
        TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(parameter),
        Assigner.Typing.STATIC);
  }
}
