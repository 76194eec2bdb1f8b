package dev.karst.mapper.processor.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Upkeep;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a repository that transactions call. */
final class PrepareMethods {
  private final RepositoryNames names;
  private final Upkeep upkeep;

  PrepareMethods(RepositoryNames names) {
    this.names = names;
    this.upkeep = names.entity.upkeep();
  }

  TypeName repository() {
    return ParameterizedTypeName.get(RuntimeTypes.REPOSITORY, names.type, names.keyType());
  }

  List<MethodSpec> all() {
    CodeBlock written = CodeBlock.of(upkeep.isRenewing() ? "next($L)" : "$L", names.object);
    CodeBlock expected =
        upkeep.version().isPresent()
            ? CodeBlock.of("expecting($L).expression()", names.object)
            : CodeBlock.of("null");
    CodeBlock deleted = names.existing();
    CodeBlock keyOfObject =
        CodeBlock.of(
            "key($L)",
            CodeBlock.join(
                names.entity.key().components().stream().map(names::got).toList(), ", "));
    TypeName condition =
        ParameterizedTypeName.get(
            RuntimeTypes.TYPED_CONDITION, WildcardTypeName.supertypeOf(names.type));
    return List.of(
        ofObject("preparePut", "preparePut", List.of(written, expected)),
        ofObject(
            "prepareInsert", "preparePut", List.of(written, CodeBlock.of("ABSENT.expression()"))),
        ofObject(
            "prepareDelete",
            "prepareDelete",
            List.of(keyOfObject, CodeBlock.of("$L.expression()", deleted))),
        ofKey("prepareDeleteByKey")
            .addStatement(
                "return table.prepareDelete(key($L), null)", names.keyArguments(names.keyName))
            .build(),
        ofKey("prepareCheck")
            .addParameter(condition, "condition")
            .addCode(names.notNull(condition, "condition"))
            .addStatement(
                Layout.call(
                    4,
                    CodeBlock.of("return table.prepareCheck"),
                    List.of(
                        CodeBlock.of("key($L)", names.keyArguments(names.keyName)),
                        CodeBlock.of("condition.expression()"))))
            .build());
  }

  private MethodSpec ofObject(String name, String method, List<CodeBlock> arguments) {
    return override(name)
        .addParameter(names.type, names.object)
        .addCode(names.notNull(names.type, names.object))
        .addStatement(Layout.call(4, CodeBlock.of("return table.$L", method), arguments))
        .build();
  }

  private MethodSpec.Builder ofKey(String name) {
    return override(name)
        .addParameter(names.keyType(), names.keyName)
        .addCode(names.notNull(names.keyType(), names.keyName));
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.TYPED_WRITE);
  }
}
