package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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
  private final Property sort;
  private final ValueType.Single sortType;
  private final TypeName queryType;

  QuerySource(Entity entity, KeyParameters key, Property sort) {
    this.entity = entity;
    this.key = key;
    this.sort = sort;
    this.sortType = Key.type(sort);
    this.queryType = ParameterizedTypeName.get(RuntimeTypes.QUERY, entity.type());
  }

  MethodSpec method() {
    Property partition = entity.key().partition();
    CodeBlock value = CodeBlock.of("$L", key.name(partition));
    return MethodSpec.methodBuilder("query")
        .addJavadoc("The objects of one partition, ordered by {@code $L}.", sort.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(name())
        .addParameter(key.parameter(partition))
        .addStatement(
            "return new $T(table, $L)",
            name(),
            Forms.attributeValue(Key.type(partition), Forms.form(Key.type(partition)), value))
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
    return method("BeginsWith", "begins with {@code prefix}" + asStored())
        .addParameter(prefix, "prefix")
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
    return method(suffix, is)
        .addParameter(sort.type(), "value")
        .addStatement(within(condition, List.of(value("value"))))
        .build();
  }

  private MethodSpec between() {
    return method("Between", "is from {@code low} to {@code high}, both included")
        .addParameter(sort.type(), "low")
        .addParameter(sort.type(), "high")
        .addStatement(within("Between", List.of(value("low"), value("high"))))
        .build();
  }

  private CodeBlock value(String name) {
    return Forms.attributeValue(sortType, Forms.form(sortType), CodeBlock.of("$L", name));
  }

  private static CodeBlock within(String condition, List<CodeBlock> values) {
    ClassName type = RuntimeTypes.SORT_KEY_CONDITION.nestedClass(condition);
    CodeBlock range = CodeBlock.of("new $T($L)", type, CodeBlock.join(values, ", "));
    return Layout.call(6, CodeBlock.of("return within"), List.of(range));
  }

  private MethodSpec.Builder method(String suffix, String is) {
    return MethodSpec.methodBuilder(sort.name() + suffix)
        .addJavadoc("The objects whose {@code $L} $L.", sort.name(), is)
        .addModifiers(Modifier.PUBLIC)
        .returns(queryType);
  }

  private ClassName name() {
    return entity.names().repository().nestedClass(NAME);
  }
}
