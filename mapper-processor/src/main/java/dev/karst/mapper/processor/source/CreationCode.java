package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import dev.karst.mapper.processor.model.Creation;
import dev.karst.mapper.processor.model.Structure;
import java.util.List;

/** The statements of a method that make an object and return it. */
final class CreationCode {
  /** Where the statements of a method start. */
  private static final int COLUMN = 4;

  private final Structure structure;

  CreationCode(Structure structure) {
    this.structure = structure;
  }

  /** Whether properties are given one by one, rather than all in one call. */
  boolean isStepwise() {
    return !(structure.creation() instanceof Creation.Call);
  }

  /** Whether they are given to something else than the object. */
  boolean isBuilder() {
    return structure.creation() instanceof Creation.Builder;
  }

  /** Returns what all properties make. */
  CodeBlock call(List<CodeBlock> properties) {
    CodeBlock head =
        ((Creation.Call) structure.creation())
            .method()
            .map(method -> CodeBlock.of("return $T.$L", structure.type(), method))
            .orElse(CodeBlock.of("return new $T", structure.type()));
    return Layout.call(COLUMN, head, properties);
  }

  /** Declares what is given the properties. */
  CodeBlock begin(String variable) {
    if (structure.creation() instanceof Creation.Builder builder) {
      return Layout.assign(
          COLUMN,
          CodeBlock.of("$T $L", builder.type(), variable),
          Expression.of("$T.$L()", structure.type(), builder.method()));
    }
    return CodeBlock.of("$1T $2L = new $1T()", structure.type(), variable);
  }

  /** Returns what was given them. */
  CodeBlock end(String variable) {
    return CodeBlock.of(isBuilder() ? "return $L.build()" : "return $L", variable);
  }
}
