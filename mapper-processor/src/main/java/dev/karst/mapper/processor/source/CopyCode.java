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
    CreationCode creation = new CreationCode(structure);
    if (!creation.isStepwise()) {
      return CodeBlock.builder()
          .addStatement(creation.call(structure.properties().stream().map(value).toList()))
          .build();
    }
    NameAllocator variables = new NameAllocator();
    variables.newName(names.object);
    variables.newName("now");
    String copy = variables.newName("next");
    CodeBlock.Builder code = CodeBlock.builder().addStatement(creation.begin(copy));
    for (Property property : structure.properties()) {
      CodeBlock setter = CodeBlock.of("$L.$L", copy, property.setter().orElseThrow());
      code.addStatement(Layout.call(4, setter, List.of(value.apply(property))));
    }
    return code.addStatement(creation.end(copy)).build();
  }
}
