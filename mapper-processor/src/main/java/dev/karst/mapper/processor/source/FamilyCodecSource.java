package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import javax.lang.model.element.Modifier;

/** The class that turns objects of several classes into items and back. */
final class FamilyCodecSource {
  private final Family family;
  private final MemberNames names;

  FamilyCodecSource(Family family) {
    this.family = family;
    this.names = new MemberNames(family);
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(family.names().codec())
            .addJavadoc("Turns {@link $T} objects into items and back.", family.type())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(family.warnings()))
            .addAnnotation(RuntimeTypes.NULL_UNMARKED)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ITEM_CODEC, family.type()))
            .addField(CodecSource.attributesConstant(family.attributes()))
            .addField(type(family.attributes().indexOf(family.typeAttribute())));
    for (Entity member : family.members()) {
      type.addField(
          FieldSpec.builder(
                  member.names().codec(), names.codec(member), Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", member.names().codec())
              .build());
    }
    return type.addMethod(attributeNames())
        .addMethod(write("writeKey", RuntimeTypes.KEY_BYTES, "key"))
        .addMethod(write("write", RuntimeTypes.ITEM_SINK, "sink"))
        .addMethod(read())
        .build();
  }

  private static FieldSpec type(int ordinal) {
    return FieldSpec.builder(
            TypeName.INT, "TYPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", ordinal)
        .build();
  }

  private static MethodSpec attributeNames() {
    return CodecSource.override("attributeNames")
        .returns(CodecSource.NAMES)
        .addStatement("return ATTRIBUTES")
        .build();
  }

  private MethodSpec write(String method, TypeName target, String name) {
    return CodecSource.override(method)
        .addParameter(family.type(), names.object)
        .addParameter(target, name)
        .addCode(
            names.dispatch(
                (member, object) ->
                    CodeBlock.of("$L.$L($L, $L)", names.codec(member), method, object, name),
                false))
        .build();
  }

  private MethodSpec read() {
    CodeBlock.Builder cases =
        CodeBlock.builder()
            .addStatement("$T type = $T.type(source, TYPE)", String.class, RuntimeTypes.VALUES)
            .add("return switch (type) {\n$>");
    for (Entity member : family.members()) {
      cases.addStatement(
          "case $S -> $L.read(source)",
          member.membership().orElseThrow().typeName(),
          names.codec(member));
    }
    cases
        .addStatement(
            "default -> throw $T.unknownType(type, $S)",
            RuntimeTypes.VALUES,
            family.type().simpleName())
        .add("$<};\n");
    return CodecSource.override("read")
        .returns(family.type())
        .addParameter(RuntimeTypes.ITEM_SOURCE, "source")
        .addCode(cases.build())
        .build();
  }
}
