package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.SortStep;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a query that narrow it to a range of one component. */
final class RangeMethods {
  /**
   * The component behind the one that is narrowed.
   *
   * @param query the class that narrows it
   */
  record Next(ClassName query, SortStep step) {}

  private final RepositoryNames names;
  private final TypeName queryType;
  private final SortStep step;
  private final String range;
  private final Optional<Next> next;

  /**
   * @param range the variable that has the range of a composed key
   */
  RangeMethods(
      RepositoryNames names, TypeName queryType, SortStep step, String range, Optional<Next> next) {
    this.names = names;
    this.queryType = queryType;
    this.step = step;
    this.range = range;
    this.next = next;
  }

  List<MethodSpec> all() {
    Property component = step.component();
    ValueType.Single type = Key.type(component);
    List<MethodSpec> methods = new ArrayList<>();
    if (type.store() == Scalar.Store.S) {
      methods.add(beginsWith(ClassName.get(String.class), "s"));
    } else if (type.store() == Scalar.Store.B) {
      methods.add(beginsWith(ArrayTypeName.of(TypeName.BYTE), "b"));
    }
    methods.add(equalTo());
    if (step.isOrdered()) {
      methods.add(comparison("LessThan", "Less", "is below {@code value}"));
      methods.add(comparison("AtMost", "LessOrEqual", "is {@code value} or below"));
      methods.add(comparison("GreaterThan", "Greater", "is above {@code value}"));
      methods.add(comparison("AtLeast", "GreaterOrEqual", "is {@code value} or above"));
      methods.add(between());
    }
    return methods;
  }

  private MethodSpec beginsWith(TypeName prefix, String factory) {
    String is = "begins with {@code prefix}" + asStored(Key.type(step.component()));
    List<Expression> arguments =
        step.isComposed()
            ? List.of(componentName(), Expression.of("prefix"))
            : List.of(Expression.of("$T.$L(prefix)", RuntimeTypes.ATTRIBUTE_VALUE, factory));
    return method("BeginsWith", is, prefix, "prefix")
        .returns(queryType)
        .addStatement(within("BeginsWith", arguments))
        .build();
  }

  /** Prefixes are of the stored text. */
  private static String asStored(ValueType.Single type) {
    boolean itself =
        type instanceof ValueType.Basic basic
            && (basic.scalar() == Scalar.STRING || basic.scalar() == Scalar.BYTES);
    return itself ? "" : ", as it is stored";
  }

  private MethodSpec equalTo() {
    MethodSpec.Builder method = method("EqualTo", "is {@code value}", parameterType(), "value");
    if (next.isEmpty()) {
      return method
          .returns(queryType)
          .addStatement(within("Equal", List.of(value("value"))))
          .build();
    }
    ClassName query = next.get().query();
    return method
        .returns(query)
        .addStatement(
            new Expression.Call(
                    CodeBlock.of("return new $L", query.simpleName()),
                    List.of(Expression.of("this"), narrowed(next.get().step())))
                .at(6, 1, false))
        .build();
  }

  /** What the query of the next component starts with. */
  private Expression narrowed(SortStep following) {
    if (!step.isComposed()) {
      return value("value");
    }
    return new Expression.Call(
        CodeBlock.of("$L.then", range),
        List.of(
            componentName(),
            value("value"),
            Expression.of("$S", following.before()),
            Expression.of("$L", following.last())));
  }

  private MethodSpec comparison(String suffix, String condition, String is) {
    return method(suffix, is, parameterType(), "value")
        .returns(queryType)
        .addStatement(within(condition, List.of(value("value"))))
        .build();
  }

  private MethodSpec between() {
    String is = "is from {@code low} to {@code high}, both included";
    return method("Between", is, parameterType(), "low", "high")
        .returns(queryType)
        .addStatement(within("Between", List.of(value("low"), value("high"))))
        .build();
  }

  private TypeName parameterType() {
    return RepositoryNames.parameterType(step.component());
  }

  private Expression componentName() {
    return Expression.of("$S", step.component().name());
  }

  /** A parameter as conditions on the sort key take it. */
  private Expression value(String parameter) {
    Property component = step.component();
    if (step.isComposed()) {
      return names.keys.text(component, Expression.of("$L", parameter));
    }
    ValueType.Single type = Key.type(component);
    return new Expression.Text(
        Forms.attributeValue(type, names.forms.form(type), CodeBlock.of("$L", parameter)));
  }

  private CodeBlock within(String condition, List<Expression> values) {
    CodeBlock made =
        step.isComposed()
            ? CodeBlock.of("$L.$L", range, rangeMethod(condition))
            : CodeBlock.of("new $T", RuntimeTypes.SORT_KEY_CONDITION.nestedClass(condition));
    return new Expression.Call(
            CodeBlock.of("return within"), List.of(new Expression.Call(made, values)))
        .at(6, 1, false);
  }

  /** The method of {@code KeyTextRange} for a condition of the engine's. */
  private static String rangeMethod(String condition) {
    return switch (condition) {
      case "Equal" -> "equalTo";
      case "Less" -> "lessThan";
      case "LessOrEqual" -> "atMost";
      case "Greater" -> "greaterThan";
      case "GreaterOrEqual" -> "atLeast";
      default -> Words.decapitalized(condition);
    };
  }

  private MethodSpec.Builder method(String suffix, String is, TypeName type, String... parameters) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(step.component().name() + suffix)
            .addJavadoc("The objects whose {@code $L} $L.", step.component().name(), is)
            .addModifiers(Modifier.PUBLIC);
    for (String name : parameters) {
      ParameterSpec parameter = ParameterSpec.builder(type, name).build();
      method.addParameter(parameter).addCode(names.key.notNull(parameter));
    }
    return method;
  }
}
