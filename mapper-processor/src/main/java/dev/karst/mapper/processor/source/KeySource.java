package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record that is an entity's primary key. */
final class KeySource {
  private final Entity entity;

  KeySource(Entity entity) {
    this.entity = entity;
  }

  TypeSpec type() {
    KeyParameters parameters = new KeyParameters(entity);
    List<CodeBlock> arguments = new ArrayList<>();
    String object = parameters.free(Words.decapitalized(entity.type().simpleName()));
    for (Property component : entity.key().components()) {
      arguments.add(CodeBlock.of("$L.$L()", object, component.getter()));
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(entity.names().key())
            .addJavadoc("The primary key of {@link $T}.", entity.type())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity.warnings()))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .recordConstructor(
                MethodSpec.constructorBuilder().addParameters(parameters.all()).build())
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addJavadoc("The key of an object.")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(entity.names().key())
                    .addParameter(ParameterSpec.builder(entity.type(), object).build())
                    .addStatement(
                        Layout.call(
                            4, CodeBlock.of("return new $T", entity.names().key()), arguments))
                    .build());
    if (entity.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.build();
  }
}
