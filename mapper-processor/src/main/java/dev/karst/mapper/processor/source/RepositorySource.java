package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The class that reads and writes objects of a table. */
final class RepositorySource {
  private final Entity entity;
  private final KeyParameters key;
  private final KeyForms forms;
  private final ClassName type;
  private final TypeName tableType;
  private final TypeName conditionType;
  private final TypeName resultType;
  private final TypeName optionalType;
  private final TypeName handlerType;
  private final String object;
  private final String condition;

  RepositorySource(Entity entity) {
    this.entity = entity;
    this.key = new KeyParameters(entity);
    this.forms = new KeyForms(entity);
    this.type = entity.type();
    this.tableType = ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, type);
    this.conditionType =
        ParameterizedTypeName.get(RuntimeTypes.CONDITION, WildcardTypeName.supertypeOf(type));
    this.resultType = ParameterizedTypeName.get(RuntimeTypes.WRITE_RESULT, type);
    this.optionalType = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
    this.handlerType =
        ParameterizedTypeName.get(
            ClassName.get(Consumer.class),
            WildcardTypeName.supertypeOf(ParameterizedTypeName.get(RuntimeTypes.CHANGE, type)));
    this.object = new KeyParameters(entity).free(Words.decapitalized(type.simpleName()));
    this.condition = new Scope(List.of(object)).free("condition");
  }

  TypeSpec type() {
    TypeSpec.Builder repository =
        TypeSpec.classBuilder(entity.names().repository())
            .addJavadoc(
                "The {@link $T} objects of table {@code $L}. Safe for use by many threads.",
                type,
                entity.table())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.FINAL)
            .addField(definition())
            .addFields(forms.constants())
            .addField(condition("EXISTS", "exists"))
            .addField(condition("ABSENT", "notExists"))
            .addField(tableType, "table", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(on())
            .addMethods(finders())
            .addMethods(puts())
            .addMethods(deletes());
    if (entity.visible()) {
      repository.addModifiers(Modifier.PUBLIC);
    }
    entity
        .key()
        .sort()
        .ifPresent(
            sort -> {
              QuerySource query = new QuerySource(entity, key, forms, sort);
              repository.addMethod(query.method()).addType(query.type());
            });
    return repository.addMethod(scan()).addMethods(subscriptions()).addMethod(keyBytes()).build();
  }

  private FieldSpec definition() {
    List<Expression> parts = new ArrayList<>();
    for (Property part : entity.key().parts()) {
      parts.add(Expression.of("$S", part.attribute()));
      parts.add(Expression.of("$T.$L", RuntimeTypes.KEY_TYPE, Key.type(part).store()));
    }
    Expression schema =
        new Expression.Call(
            CodeBlock.of(
                "$T.$L",
                RuntimeTypes.KEY_SCHEMA,
                entity.key().sort().isEmpty() ? "simple" : "composite"),
            parts);
    Expression definition =
        new Expression.Call(
            CodeBlock.of("new $T", RuntimeTypes.TABLE_DEFINITION),
            List.of(Expression.of("$S", entity.table()), schema));
    CodeBlock left = CodeBlock.of("private static final $T TABLE", RuntimeTypes.TABLE_DEFINITION);
    boolean fits = Layout.fits(3, CodeBlock.of("$L = $L", left, definition.line()));
    CodeBlock value =
        fits ? definition.line() : CodeBlock.of("\n$>$>$L$<$<", definition.at(6, 1, true));
    return FieldSpec.builder(RuntimeTypes.TABLE_DEFINITION, "TABLE")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private FieldSpec condition(String name, String method) {
    TypeName exact = ParameterizedTypeName.get(RuntimeTypes.CONDITION, type);
    CodeBlock left = CodeBlock.of("private static final $T $L", exact, name);
    CodeBlock value =
        CodeBlock.of(
            "$T.$L.$L()",
            entity.names().metamodel(),
            new PathNames(entity.root()).of(entity.key().partition()),
            method);
    return FieldSpec.builder(exact, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(2, left, value))
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(tableType, "table")
        .addStatement("this.table = table")
        .build();
  }

  private MethodSpec on() {
    return MethodSpec.methodBuilder("on")
        .addJavadoc("The repository of a database. Its table is created if missing, else checked.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(entity.names().repository())
        .addParameter(RuntimeTypes.KARST, "karst")
        .addStatement(
            "return new $T(karst.table(TABLE, new $T()))",
            entity.names().repository(),
            entity.names().codec())
        .build();
  }

  private List<MethodSpec> finders() {
    String keyName = key.free("key");
    return List.of(
        method("find", "The object with that key.")
            .returns(optionalType)
            .addParameters(key.all())
            .addStatement(
                "return $T.ofNullable(table.find(key($L)))", Optional.class, key.arguments())
            .build(),
        method("find", "The object with that key.")
            .returns(optionalType)
            .addParameter(entity.names().key(), keyName)
            .addCode(notNull(entity.names().key(), keyName))
            .addStatement("return find($L)", key.argumentsOf(keyName))
            .build());
  }

  private List<MethodSpec> puts() {
    return List.of(
        method("put", "Writes an object, replacing one with the same key.")
            .returns(type)
            .addParameter(type, object)
            .addCode(notNull(type, object))
            .addStatement("table.put($L)", object)
            .addStatement("return $L", object)
            .build(),
        method("insert", "Writes an object if there is none with its key.")
            .returns(resultType)
            .addParameter(type, object)
            .addStatement("return putIf($L, ABSENT)", object)
            .build(),
        method("putIf", "Writes an object if {@code $L} holds of the one with its key.", condition)
            .returns(resultType)
            .addParameter(type, object)
            .addParameter(conditionType, condition)
            .addCode(notNull(type, object))
            .addCode(notNull(conditionType, condition))
            .addStatement("return table.put($L, $L.expression())", object, condition)
            .build());
  }

  private List<MethodSpec> deletes() {
    String keyName = key.free("key");
    return List.of(
        method("delete", "Deletes the object with the same key, if there is one.")
            .returns(resultType)
            .addParameter(type, object)
            .addStatement("return deleteIf($L, EXISTS)", object)
            .build(),
        method(
                "deleteIf",
                "Deletes the object with the same key if {@code $L} holds of it.",
                condition)
            .returns(resultType)
            .addParameter(type, object)
            .addParameter(conditionType, condition)
            .addCode(notNull(type, object))
            .addCode(notNull(conditionType, condition))
            .addStatement("return table.delete($L, $L.expression())", object, condition)
            .build(),
        method("delete", "Deletes the object with that key, and tells whether there was one.")
            .returns(TypeName.BOOLEAN)
            .addParameters(key.all())
            .addStatement("return table.delete(key($L))", key.arguments())
            .build(),
        method("delete", "Deletes the object with that key, and tells whether there was one.")
            .returns(TypeName.BOOLEAN)
            .addParameter(entity.names().key(), keyName)
            .addCode(notNull(entity.names().key(), keyName))
            .addStatement("return delete($L)", key.argumentsOf(keyName))
            .build());
  }

  private MethodSpec scan() {
    return method("scan", "All objects of the table.")
        .returns(ParameterizedTypeName.get(RuntimeTypes.SCAN, type))
        .addStatement("return $T.of(table)", RuntimeTypes.SCAN)
        .build();
  }

  private List<MethodSpec> subscriptions() {
    return List.of(
        method(
                "onChange",
                "Tells the table's changes from now on, one after the other, on a thread of its"
                    + " own. If the handler throws, it is told the same change again after a while."
                    + " The table's stream is enabled if it is not.")
            .returns(RuntimeTypes.SUBSCRIPTION)
            .addParameter(handlerType, "handler")
            .addCode(notNull(handlerType, "handler"))
            .addStatement("return table.onChange(handler)")
            .build(),
        method(
                "onChange",
                "Tells the table's changes under a name: the next subscription of that name goes on"
                    + " where this one stopped, also when the database is opened again. A change"
                    + " may then be told again.")
            .returns(RuntimeTypes.SUBSCRIPTION)
            .addParameter(String.class, "name")
            .addParameter(handlerType, "handler")
            .addCode(notNull(ClassName.get(String.class), "name"))
            .addCode(notNull(handlerType, "handler"))
            .addStatement("return table.onChange(name, handler)")
            .build());
  }

  private MethodSpec keyBytes() {
    List<Expression> calls = new ArrayList<>(List.of(Expression.of(".key()")));
    CodeBlock.Builder checks = CodeBlock.builder();
    for (Property part : entity.key().parts()) {
      ValueType.Single partType = Key.type(part);
      Expression value =
          Forms.keyPart(partType, forms.form(partType), Expression.of("$L", key.name(part)));
      CodeBlock method = CodeBlock.of(".$L", entity.key().setter(part));
      calls.add(new Expression.Call(method, List.of(value)));
      checks.add(key.notNull(key.parameter(part)));
    }
    return MethodSpec.methodBuilder("key")
        .addModifiers(Modifier.PRIVATE)
        .returns(RuntimeTypes.KEY_BYTES)
        .addParameters(key.all())
        .addCode(checks.build())
        .addStatement(Layout.chain(4, CodeBlock.of("return table"), calls))
        .build();
  }

  private CodeBlock notNull(TypeName parameter, String name) {
    return key.notNull(ParameterSpec.builder(parameter, name).build());
  }

  private static MethodSpec.Builder method(String name, String javadoc, Object... arguments) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc, arguments)
        .addModifiers(Modifier.PUBLIC);
  }
}
