package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class that queries one partition, with a method for every range of sort keys. */
final class QuerySource {
  private final RepositoryNames names;
  private final String methodName;
  private final String className;
  private final String reader;
  private final ClassName item;
  private final List<Property> partition;
  private final List<Property> sort;
  private final TypeName queryType;

  private QuerySource(
      RepositoryNames names,
      String methodName,
      String className,
      String reader,
      ClassName item,
      List<Property> partition,
      List<Property> sort) {
    this.names = names;
    this.methodName = methodName;
    this.className = className;
    this.reader = reader;
    this.item = item;
    this.partition = partition;
    this.sort = sort;
    this.queryType = ParameterizedTypeName.get(RuntimeTypes.QUERY, item);
  }

  /** Queries of the table, which has a sort key. */
  static QuerySource ofTable(RepositoryNames names) {
    Key key = names.entity.key();
    return new QuerySource(
        names,
        "query",
        "QueryByKey",
        "table",
        names.type,
        List.of(key.partition()),
        List.of(key.sort().orElseThrow()));
  }

  /** Queries of an index. */
  static QuerySource ofIndex(RepositoryNames names, Index index) {
    return new QuerySource(
        names,
        index.method(),
        index.queryClass(),
        "this." + index.method(), // a parameter may have the name
        names.read(index),
        index.partition(),
        index.sort());
  }

  MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .addJavadoc(javadoc())
            .addModifiers(Modifier.PUBLIC)
            .returns(name());
    List<Expression> values = new ArrayList<>();
    for (Property part : partition) {
      ParameterSpec parameter = parameter(part);
      method.addParameter(parameter).addCode(names.key.notNull(parameter));
      values.add(new Expression.Text(value(part, parameter.name())));
    }
    Expression list = new Expression.Call(CodeBlock.of("$T.of", List.class), values);
    return method
        .addStatement(
            new Expression.Call(
                    CodeBlock.of("return new $T", name()),
                    List.of(Expression.of("$L", reader), list))
                .at(4, 1, false))
        .build();
  }

  private CodeBlock javadoc() {
    String what = names.type.equals(item) ? "The objects" : "What the index has of the objects";
    String order =
        sort.isEmpty()
            ? "."
            : ", ordered by "
                + String.join(
                    ", then ", sort.stream().map(each -> "{@code " + each.name() + "}").toList())
                + ".";
    return CodeBlock.of("$L of one partition$L", what, order);
  }

  private ParameterSpec parameter(Property part) {
    boolean isKey = names.entity.key().parts().contains(part);
    String name = isKey ? names.key.name(part) : names.key.free(part.name());
    return ParameterSpec.builder(RepositoryNames.parameterType(part), name).build();
  }

  TypeSpec type() {
    return TypeSpec.classBuilder(className)
        .addJavadoc(
            sort.isEmpty()
                ? "The objects of one partition."
                : "The objects of one partition, to be narrowed to a range at most once.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(queryType)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.TYPED_READER, item), "reader")
                .addParameter(
                    ParameterizedTypeName.get(
                        ClassName.get(List.class), RuntimeTypes.ATTRIBUTE_VALUE),
                    "partition")
                .addStatement("super(reader, partition)")
                .build())
        .addMethods(sort.isEmpty() ? List.of() : ranges(sort.get(0)))
        .build();
  }

  private List<MethodSpec> ranges(Property property) {
    ValueType.Single type = Key.type(property);
    List<MethodSpec> ranges = new ArrayList<>();
    if (type.store() == Scalar.Store.S) {
      ranges.add(beginsWith(property, ClassName.get(String.class), "s"));
    } else if (type.store() == Scalar.Store.B) {
      ranges.add(beginsWith(property, ArrayTypeName.of(TypeName.BYTE), "b"));
    }
    ranges.add(range(property, "EqualTo", "Equal", "is {@code value}"));
    if (type.ordered()) {
      ranges.add(range(property, "LessThan", "Less", "is below {@code value}"));
      ranges.add(range(property, "AtMost", "LessOrEqual", "is {@code value} or below"));
      ranges.add(range(property, "GreaterThan", "Greater", "is above {@code value}"));
      ranges.add(range(property, "AtLeast", "GreaterOrEqual", "is {@code value} or above"));
      ranges.add(between(property));
    }
    return ranges;
  }

  private MethodSpec beginsWith(Property property, TypeName prefix, String factory) {
    CodeBlock value = CodeBlock.of("$T.$L(prefix)", RuntimeTypes.ATTRIBUTE_VALUE, factory);
    String is = "begins with {@code prefix}" + asStored(Key.type(property));
    return method(property, "BeginsWith", is, prefix, "prefix")
        .addStatement(within("BeginsWith", List.of(value)))
        .build();
  }

  /** Prefixes are of the stored text. */
  private static String asStored(ValueType.Single type) {
    boolean itself =
        type instanceof ValueType.Basic basic
            && (basic.scalar() == Scalar.STRING || basic.scalar() == Scalar.BYTES);
    return itself ? "" : ", as it is stored";
  }

  private MethodSpec range(Property property, String suffix, String condition, String is) {
    return method(property, suffix, is, RepositoryNames.parameterType(property), "value")
        .addStatement(within(condition, List.of(value(property, "value"))))
        .build();
  }

  private MethodSpec between(Property property) {
    String is = "is from {@code low} to {@code high}, both included";
    return method(property, "Between", is, RepositoryNames.parameterType(property), "low", "high")
        .addStatement(within("Between", List.of(value(property, "low"), value(property, "high"))))
        .build();
  }

  private CodeBlock value(Property property, String name) {
    ValueType.Single type = Key.type(property);
    return Forms.attributeValue(type, names.forms.form(type), CodeBlock.of("$L", name));
  }

  private static CodeBlock within(String condition, List<CodeBlock> values) {
    ClassName type = RuntimeTypes.SORT_KEY_CONDITION.nestedClass(condition);
    List<Expression> texts = values.stream().<Expression>map(Expression.Text::new).toList();
    Expression range = new Expression.Call(CodeBlock.of("new $T", type), texts);
    return new Expression.Call(CodeBlock.of("return within"), List.of(range)).at(6, 1, false);
  }

  private MethodSpec.Builder method(
      Property property, String suffix, String is, TypeName type, String... parameters) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(property.name() + suffix)
            .addJavadoc("The objects whose {@code $L} $L.", property.name(), is)
            .addModifiers(Modifier.PUBLIC)
            .returns(queryType);
    for (String name : parameters) {
      ParameterSpec parameter = ParameterSpec.builder(type, name).build();
      method.addParameter(parameter).addCode(names.key.notNull(parameter));
    }
    return method;
  }

  private ClassName name() {
    return names.entity.names().repository().nestedClass(className);
  }
}
