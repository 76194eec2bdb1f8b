package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class that queries one partition, with a method for every range of sort keys. */
final class QuerySource {
  private static final String NAME = "QueryByKey";

  private final Entity entity;
  private final KeyParameters key;
  private final KeyForms forms;
  private final Property sort;
  private final ValueType.Single sortType;
  private final TypeName queryType;

  QuerySource(Entity entity, KeyParameters key, KeyForms forms, Property sort) {
    this.entity = entity;
    this.key = key;
    this.forms = forms;
    this.sort = sort;
    this.sortType = Key.type(sort);
    this.queryType = ParameterizedTypeName.get(RuntimeTypes.QUERY, entity.type());
  }

  MethodSpec method() {
    Property partition = entity.key().partition();
    CodeBlock name = CodeBlock.of("$L", key.name(partition));
    ValueType.Single type = Key.type(partition);
    CodeBlock value = Forms.attributeValue(type, forms.form(type), name);
    return MethodSpec.methodBuilder("query")
        .addJavadoc("The objects of one partition, ordered by {@code $L}.", sort.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(name())
        .addParameter(key.parameter(partition))
        .addCode(key.notNull(key.parameter(partition)))
        .addStatement(
            Layout.call(
                4, CodeBlock.of("return new $T", name()), List.of(CodeBlock.of("table"), value)))
        .build();
  }

  TypeSpec type() {
    return TypeSpec.classBuilder(NAME)
        .addJavadoc("The objects of one partition, to be narrowed to a range at most once.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(queryType)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(
                    ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, entity.type()), "table")
                .addParameter(RuntimeTypes.ATTRIBUTE_VALUE, "partition")
                .addStatement("super(table, partition)")
                .build())
        .addMethods(ranges())
        .build();
  }

  private List<MethodSpec> ranges() {
    List<MethodSpec> ranges = new ArrayList<>();
    if (sortType.store() == Scalar.Store.S) {
      ranges.add(beginsWith(ClassName.get(String.class), "s"));
    } else if (sortType.store() == Scalar.Store.B) {
      ranges.add(beginsWith(ArrayTypeName.of(TypeName.BYTE), "b"));
    }
    ranges.add(range("EqualTo", "Equal", "is {@code value}"));
    if (sortType.ordered()) {
      ranges.add(range("LessThan", "Less", "is below {@code value}"));
      ranges.add(range("AtMost", "LessOrEqual", "is {@code value} or below"));
      ranges.add(range("GreaterThan", "Greater", "is above {@code value}"));
      ranges.add(range("AtLeast", "GreaterOrEqual", "is {@code value} or above"));
      ranges.add(between());
    }
    return ranges;
  }

  private MethodSpec beginsWith(TypeName prefix, String factory) {
    CodeBlock value = CodeBlock.of("$T.$L(prefix)", RuntimeTypes.ATTRIBUTE_VALUE, factory);
    return method("BeginsWith", "begins with {@code prefix}" + asStored(), prefix, "prefix")
        .addStatement(within("BeginsWith", List.of(value)))
        .build();
  }

  /** Prefixes are of the stored text. */
  private String asStored() {
    boolean itself =
        sortType instanceof ValueType.Basic basic
            && (basic.scalar() == Scalar.STRING || basic.scalar() == Scalar.BYTES);
    return itself ? "" : ", as it is stored";
  }

  private MethodSpec range(String suffix, String condition, String is) {
    return method(suffix, is, sort.type(), "value")
        .addStatement(within(condition, List.of(value("value"))))
        .build();
  }

  private MethodSpec between() {
    String is = "is from {@code low} to {@code high}, both included";
    return method("Between", is, sort.type(), "low", "high")
        .addStatement(within("Between", List.of(value("low"), value("high"))))
        .build();
  }

  private CodeBlock value(String name) {
    return Forms.attributeValue(sortType, forms.form(sortType), CodeBlock.of("$L", name));
  }

  private static CodeBlock within(String condition, List<CodeBlock> values) {
    ClassName type = RuntimeTypes.SORT_KEY_CONDITION.nestedClass(condition);
    List<Expression> texts = values.stream().<Expression>map(Expression.Text::new).toList();
    Expression range = new Expression.Call(CodeBlock.of("new $T", type), texts);
    return new Expression.Call(CodeBlock.of("return within"), List.of(range)).at(6, 1, false);
  }

  private MethodSpec.Builder method(String suffix, String is, TypeName type, String... names) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(sort.name() + suffix)
            .addJavadoc("The objects whose {@code $L} $L.", sort.name(), is)
            .addModifiers(Modifier.PUBLIC)
            .returns(queryType);
    for (String name : names) {
      ParameterSpec parameter = ParameterSpec.builder(type, name).build();
      method.addParameter(parameter).addCode(key.notNull(parameter));
    }
    return method;
  }

  private ClassName name() {
    return entity.names().repository().nestedClass(NAME);
  }
}
