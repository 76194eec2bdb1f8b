package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The components of an entity's key as parameters of generated methods. */
final class KeyParameters {
  /** What a record's component may not be called. */
  static final List<String> NO_COMPONENTS =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Entity entity;
  private final NameAllocator names = new NameAllocator();

  KeyParameters(Entity entity) {
    this.entity = entity;
    names.newName("table");
    names.newName("now");
    names.newName(entity.names().codec().simpleName());
    RuntimeTypes.CALLED.forEach(names::newName);
    NO_COMPONENTS.forEach(names::newName);
    for (Property component : entity.key().components()) {
      names.newName(component.name(), component);
    }
  }

  /** A name for a parameter beside them. */
  String free(String wanted) {
    return names.clone().newName(wanted);
  }

  String name(Property component) {
    return names.get(component);
  }

  ParameterSpec parameter(Property component) {
    return ParameterSpec.builder(component.type(), name(component)).build();
  }

  List<ParameterSpec> all() {
    return entity.key().components().stream().map(this::parameter).toList();
  }

  /** The parameters, to pass them on. */
  CodeBlock arguments() {
    return CodeBlock.of("$L", String.join(", ", all().stream().map(ParameterSpec::name).toList()));
  }

  /** The components of {@code key}, an object of the generated key class. */
  CodeBlock argumentsOf(String key) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Property component : entity.key().components()) {
      arguments.add(CodeBlock.of("$L.$L()", key, name(component)));
    }
    return CodeBlock.join(arguments, ", ");
  }

  /** A statement that throws if a parameter is null; none if it cannot be. */
  CodeBlock notNull(ParameterSpec parameter) {
    if (parameter.type().isPrimitive()) {
      return CodeBlock.of("");
    }
    List<CodeBlock> arguments =
        List.of(CodeBlock.of("$L", parameter.name()), CodeBlock.of("$S", parameter.name()));
    return CodeBlock.builder()
        .addStatement(Layout.call(4, CodeBlock.of("$T.requireNonNull", Objects.class), arguments))
        .build();
  }
}
