package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.KeyPart;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.SortStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The classes that query one partition: one for each component of the sort key, with a method for
 * every range, and one for the value that leads to the next component.
 */
final class QuerySource {
  private final RepositoryNames names;
  private final ClassName repository;
  private final String methodName;
  private final String className;
  private final String reader;
  private final ClassName item;
  private final List<KeyPart> partition;
  private final List<SortStep> steps;
  private final TypeName queryType;

  private QuerySource(
      RepositoryNames names,
      ClassName repository,
      String methodName,
      String className,
      String reader,
      ClassName item,
      List<KeyPart> partition,
      List<KeyPart> sort) {
    this.names = names;
    this.repository = repository;
    this.methodName = methodName;
    this.className = className;
    this.reader = reader;
    this.item = item;
    this.partition = partition;
    this.steps = SortStep.of(sort);
    this.queryType = ParameterizedTypeName.get(RuntimeTypes.QUERY, item);
  }

  /** Queries of the table, which has a sort key. */
  static QuerySource ofTable(RepositoryNames names) {
    Key key = names.entity.key();
    return new QuerySource(
        names,
        names.entity.names().repository(),
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
        names.entity.names().repository(),
        index.method(),
        index.queryClass(),
        "this." + index.method(), // a parameter may have the name
        names.read(index),
        index.partition(),
        index.sort());
  }

  /**
   * Queries of a partition of a table that several classes share.
   *
   * @param names those of a class whose partition key is made as that of the partition
   */
  static QuerySource ofCollection(
      RepositoryNames names, Family family, String methodName, String className) {
    return new QuerySource(
        names,
        family.names().repository(),
        methodName,
        className,
        "table",
        family.type(),
        List.of(names.entity.key().partition()),
        List.of());
  }

  /** Queries of an index of a table that several classes share. */
  static QuerySource ofIndex(RepositoryNames names, Family family, Index index) {
    return new QuerySource(
        names,
        family.names().repository(),
        index.method(),
        index.queryClass(),
        "this." + index.method(),
        family.type(),
        index.partition(),
        index.sort());
  }

  MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .addJavadoc(javadoc())
            .addModifiers(Modifier.PUBLIC)
            .returns(className(0));
    List<Expression> values = new ArrayList<>();
    for (KeyPart part : partition) {
      for (Property component : part.components()) {
        ParameterSpec parameter = parameter(component);
        method.addParameter(parameter).addCode(names.key.notNull(parameter));
      }
      values.add(
          new Expression.Text(
              names.keys.attributeValue(
                  part,
                  names.codec(),
                  component -> Expression.of("$L", parameter(component).name()))));
    }
    Expression list = new Expression.Call(CodeBlock.of("$T.of", List.class), values);
    return method
        .addStatement(
            new Expression.Call(
                    CodeBlock.of("return new $L", className(0).simpleName()),
                    List.of(Expression.of("$L", reader), list))
                .at(4, 1, false))
        .build();
  }

  private CodeBlock javadoc() {
    boolean isWhole =
        repository.equals(names.entity.names().repository()) == names.type.equals(item);
    String what = isWhole ? "The objects" : "What the index has of the objects";
    String order =
        steps.isEmpty()
            ? "."
            : ", ordered by "
                + String.join(
                    ", then ",
                    steps.stream().map(each -> "{@code " + each.component().name() + "}").toList())
                + ".";
    return CodeBlock.of("$L of one partition$L", what, order);
  }

  private ParameterSpec parameter(Property component) {
    boolean isKey = names.entity.key().components().contains(component);
    String name = isKey ? names.key.name(component) : names.key.free(component.name());
    return ParameterSpec.builder(RepositoryNames.parameterType(component), name).build();
  }

  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    types.add(first());
    for (int i = 1; i < steps.size(); i++) {
      types.add(next(i));
    }
    return types;
  }

  private TypeSpec first() {
    TypeSpec.Builder type =
        query(
            0,
            steps.isEmpty()
                ? "The objects of one partition."
                : "The objects of one partition, to be narrowed to a range at most once.");
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(ParameterizedTypeName.get(RuntimeTypes.TYPED_READER, item), "reader")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ATTRIBUTE_VALUE),
                "partition");
    if (!steps.isEmpty() && steps.get(0).isComposed()) {
      SortStep step = steps.get(0);
      type.addField(range(step));
      constructor.addStatement(
          isOneOfSeveral()
              ? CodeBlock.of("super(reader, partition, RANGE.all(), OF_TYPE)")
              : CodeBlock.of("super(reader, partition, RANGE.all())"));
    } else {
      constructor.addStatement(
          isOneOfSeveral()
              ? CodeBlock.of(
                  "super(reader, partition, $T.all(), OF_TYPE)", RuntimeTypes.SORT_KEY_CONDITION)
              : CodeBlock.of("super(reader, partition)"));
    }
    return type.addMethod(constructor.build()).addMethods(ranges(0)).build();
  }

  /** Whether what is read may have items of other classes in between. */
  private boolean isOneOfSeveral() {
    return names.entity.membership().isPresent()
        && repository.equals(names.entity.names().repository());
  }

  private static FieldSpec range(SortStep first) {
    TypeName type = RuntimeTypes.KEY_TEXT_RANGE;
    CodeBlock left = CodeBlock.of("private static final $T RANGE", type);
    CodeBlock value = CodeBlock.of("new $T($S, $L)", type, first.before(), first.last());
    return FieldSpec.builder(type, "RANGE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(4, left, value))
        .build();
  }

  /** What is left of a query once the components before the {@code i}th are given. */
  private TypeSpec next(int i) {
    String javadoc =
        "The objects of one partition with the same {@code %s}, to be narrowed to a range at most"
                .formatted(steps.get(i - 1).component().name())
            + " once.";
    TypeSpec.Builder type = query(i, javadoc);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(queryType, "query");
    if (steps.get(i).isComposed()) {
      type.addField(RuntimeTypes.KEY_TEXT_RANGE, "range", Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addParameter(RuntimeTypes.KEY_TEXT_RANGE, "range")
          .addStatement("super(query, range.all())")
          .addStatement("this.range = range");
    } else {
      constructor
          .addParameter(RuntimeTypes.ATTRIBUTE_VALUE, "equal")
          .addStatement("super(query, equal)");
    }
    return type.addMethod(constructor.build()).addMethods(ranges(i)).build();
  }

  private TypeSpec.Builder query(int i, String javadoc) {
    return TypeSpec.classBuilder(className(i))
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(queryType);
  }

  private List<MethodSpec> ranges(int i) {
    if (steps.isEmpty()) {
      return List.of();
    }
    Optional<RangeMethods.Next> next =
        i + 1 < steps.size()
            ? Optional.of(new RangeMethods.Next(className(i + 1), steps.get(i + 1)))
            : Optional.empty();
    String range = i == 0 ? "RANGE" : "range";
    return new RangeMethods(names, queryType, steps.get(i), range, next).all();
  }

  private ClassName className(int i) {
    String name =
        i == 0
            ? className
            : className + "Then" + Words.capitalized(steps.get(i).component().name());
    return repository.nestedClass(name);
  }
}
