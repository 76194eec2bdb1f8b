package dev.karst.mapper.processor.elements;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** How objects of a class are made, before anything is known to be right about it. */
sealed interface CreationElement {
  /** Whether there is all that it takes, the properties aside. */
  boolean isPossible();

  /** Whether objects are made with a property, rather than left without. */
  boolean takes(PropertyElement property);

  /** Whether all properties are given in one call, those that are not stored too. */
  boolean isCall();

  /** What generated code calls beside the setters. */
  List<ExecutableElement> methods();

  /** By the constructor of a record, which is as it should be. */
  record Canonical() implements CreationElement {
    @Override
    public boolean isPossible() {
      return true;
    }

    @Override
    public boolean takes(PropertyElement property) {
      return true;
    }

    @Override
    public boolean isCall() {
      return true;
    }

    @Override
    public List<ExecutableElement> methods() {
      return List.of();
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
      ExecutableElement method,
      List<PropertyElement> taken,
      List<VariableElement> unknown,
      Optional<ExecutableElement> rival)
      implements CreationElement {
    @Override
    public boolean isPossible() {
      return unknown.isEmpty();
    }

    @Override
    public boolean takes(PropertyElement property) {
      return taken.contains(property);
    }

    @Override
    public boolean isCall() {
      return true;
    }

    @Override
    public List<ExecutableElement> methods() {
      return List.of(method);
    }

    /** Whether the parameters have the names that the compiler gives those of class files. */
    boolean isNameless() {
      List<? extends VariableElement> parameters = method.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
          return false;
        }
      }
      return taken.isEmpty();
    }

    Call against(ExecutableElement other) {
      return new Call(method, taken, unknown, Optional.of(other));
    }
  }

  /**
   * By a constructor without parameters, and setters.
   *
   * @param constructor empty if there is none that can be used
   */
  record Setters(Optional<ExecutableElement> constructor) implements CreationElement {
    @Override
    public boolean isPossible() {
      return constructor.isPresent();
    }

    @Override
    public boolean takes(PropertyElement property) {
      return property.setter().isPresent();
    }

    @Override
    public boolean isCall() {
      return false;
    }

    @Override
    public List<ExecutableElement> methods() {
      return constructor.stream().toList();
    }
  }

  /**
   * By a builder, the methods of which are the properties' setters.
   *
   * @param method the static method that gives the builder
   * @param build the builder's method that gives the object; empty if there is none
   */
  record Builder(ExecutableElement method, DeclaredType type, Optional<ExecutableElement> build)
      implements CreationElement {
    @Override
    public boolean isPossible() {
      return build.isPresent();
    }

    @Override
    public boolean takes(PropertyElement property) {
      return property.setter().isPresent();
    }

    @Override
    public boolean isCall() {
      return false;
    }

    @Override
    public List<ExecutableElement> methods() {
      return build.map(each -> List.of(method, each)).orElse(List.of(method));
    }
  }
}
