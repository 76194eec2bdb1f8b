package dev.karst.mapper.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** How objects of a structure are made. */
public sealed interface Creation {
  /**
   * By a call that takes all properties.
   *
   * @param method a static one; empty for the constructor
   */
  record Call(Optional<String> method) implements Creation {}

  /** By a constructor without parameters, and a setter for each property. */
  record Setters() implements Creation {}

  /**
   * By a builder, with a method for each property and {@code build()}.
   *
   * @param method the static one that gives the builder
   */
  record Builder(TypeName type, String method) implements Creation {}
}
