package dev.karst.mapper.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** How objects of a class are made, before anything is known to be right about it. */
sealed interface Creation {
  /** Whether there is all that it takes, the properties aside. */
  boolean isPossible();

  /** Whether objects are made with a property, rather than left without. */
  boolean takes(Property property);

  /** Whether all properties are given in one call, those that are not stored too. */
  boolean isCall();

  /** By the constructor of a record, which is as it should be. */
  record Canonical() implements Creation {
    @Override
    public boolean isPossible() {
      return true;
    }

    @Override
    public boolean takes(Property property) {
      return true;
    }

    @Override
    public boolean isCall() {
      return true;
    }
  }

  /**
   * By a call that takes all properties.
   *
   * @param method a constructor, or a static method
   * @param taken the properties that parameters are named after
   * @param unknown the parameters that are named after none
   * @param rival another that would do as well
   */
  record Call(
      Executable method, List<Property> taken, List<Parameter> unknown, Optional<Executable> rival)
      implements Creation {
    @Override
    public boolean isPossible() {
      return unknown.isEmpty();
    }

    @Override
    public boolean takes(Property property) {
      return taken.contains(property);
    }

    @Override
    public boolean isCall() {
      return true;
    }

    /** Whether the class file does not have the names of the parameters. */
    boolean isNameless() {
      return Creators.parameters(method).stream().noneMatch(Parameter::isNamePresent);
    }

    Call against(Executable other) {
      return new Call(method, taken, unknown, Optional.of(other));
    }
  }

  /**
   * By a constructor without parameters, and setters.
   *
   * @param constructor empty if there is none that can be used
   */
  record Setters(Optional<Constructor<?>> constructor) implements Creation {
    @Override
    public boolean isPossible() {
      return constructor.isPresent();
    }

    @Override
    public boolean takes(Property property) {
      return property.setter().isPresent();
    }

    @Override
    public boolean isCall() {
      return false;
    }
  }

  /**
   * By a builder, the methods of which are the properties' setters.
   *
   * @param method the static method that gives the builder
   * @param build the builder's method that gives the object; empty if there is none
   */
  record Builder(Method method, Optional<Method> build) implements Creation {
    @Override
    public boolean isPossible() {
      return build.isPresent();
    }

    @Override
    public boolean takes(Property property) {
      return property.setter().isPresent();
    }

    @Override
    public boolean isCall() {
      return false;
    }

    Type type() {
      return method.getGenericReturnType();
    }
  }
}
