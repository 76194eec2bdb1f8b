package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import java.util.List;
import java.util.function.Function;

/** The statements that return an object like another, some of its components apart. */
final class CopyCode {
  private final RepositoryNames names;
  private final Function<Property, CodeBlock> value;

  /** Takes what a component is to be from {@code value}. */
  CopyCode(RepositoryNames names, Function<Property, CodeBlock> value) {
    this.names = names;
    this.value = value;
  }

  CodeBlock statements() {
    Structure structure = names.entity.root();
    if (!structure.bean()) {
      List<CodeBlock> arguments = structure.properties().stream().map(value).toList();
      return CodeBlock.builder()
          .addStatement(Layout.call(4, CodeBlock.of("return new $T", names.type), arguments))
          .build();
    }
    NameAllocator variables = new NameAllocator();
    variables.newName(names.object);
    variables.newName("now");
    String copy = variables.newName("next");
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$1T $2L = new $1T()", names.type, copy);
    for (Property property : structure.properties()) {
      property
          .setter()
          .ifPresent(
              setter ->
                  code.addStatement(
                      Layout.call(
                          4, CodeBlock.of("$L.$L", copy, setter), List.of(value.apply(property)))));
    }
    return code.addStatement("return $L", copy).build();
  }
}
