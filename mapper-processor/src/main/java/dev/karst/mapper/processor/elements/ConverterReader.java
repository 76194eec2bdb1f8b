package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Conversion;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Decides how components are stored that have a converter. */
final class ConverterReader {
  private static final String INTERFACE = "dev.karst.mapper.AttributeConverter";

  private final Types types;
  private final TypeReader values;
  private final PackageElement home;

  /** Reads for code that stands in package {@code home}. */
  ConverterReader(Types types, TypeReader values, PackageElement home) {
    this.types = types;
    this.values = values;
    this.home = home;
  }

  ValueType read(PropertyElement property) throws Refusal {
    Mark mark = property.mark(Mark.CONVERT_WITH).orElseThrow();
    TypeElement converter = converter(mark);
    List<? extends TypeMirror> arguments = arguments(converter, property, mark);
    TypeMirror type = arguments.get(0);
    boolean whole = types.isSameType(type, boxed(property.type()));
    if (!whole && !isOptionOf(property.type(), type)) {
      String why =
          "it converts " + TypeText.of(type) + ", and that is " + TypeText.of(property.type());
      throw refusal(converter, property, why, "declare the two alike", mark);
    }
    Optional<Diagnostic> hidden = Access.hidden(type, home);
    if (hidden.isPresent()) {
      throw new Refusal(hidden.get());
    }
    Conversion conversion =
        new Conversion(
            property.attribute(), Optional.of(ClassName.get(converter)), TypeName.get(type));
    ValueType value = converted(conversion, stored(arguments.get(1), mark));
    return whole ? value : new ValueType.Option(value);
  }

  private static ValueType converted(Conversion conversion, ValueType stored) {
    return stored instanceof ValueType.Single single
        ? new ValueType.Converted(conversion, single)
        : new ValueType.ConvertedDocument(conversion, stored);
  }

  private ValueType stored(TypeMirror type, Mark mark) throws Refusal {
    try {
      return values.inside(type);
    } catch (Refusal e) {
      throw e.on(mark);
    }
  }

  private static TypeElement converter(Mark mark) {
    AnnotationValue value = mark.value();
    if (value != null
        && value.getValue() instanceof TypeMirror type
        && type.getKind() == TypeKind.DECLARED) {
      return MoreTypes.asTypeElement(type);
    }
    throw new UnresolvedTypeException(mark.text());
  }

  /** What stands for {@code T} and {@code S}. */
  private List<? extends TypeMirror> arguments(
      TypeElement converter, PropertyElement property, Mark mark) throws Refusal {
    Optional<Diagnostic> problem = Access.problem(converter, home);
    if (problem.isPresent()) {
      throw new Refusal(problem.get(), Optional.of(mark));
    }
    if (converter.getKind() != ElementKind.CLASS
        || converter.getModifiers().contains(Modifier.ABSTRACT)) {
      throw refusal(
          converter, property, "there are no objects of it", "name a concrete class", mark);
    }
    if (!hasConstructor(converter)) {
      String why = "it has no constructor without parameters that generated code can call";
      throw refusal(converter, property, why, "add one", mark);
    }
    return supertype(converter.asType())
        .map(DeclaredType::getTypeArguments)
        .filter(arguments -> !arguments.isEmpty())
        .orElseThrow(() -> new UnresolvedTypeException(mark.text())); // no value of the annotation
  }

  private boolean hasConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(each -> each.getParameters().isEmpty() && Access.isUsable(each, home));
  }

  /** The interface, as a class implements it. */
  private Optional<DeclaredType> supertype(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new UnresolvedTypeException(type.toString());
    }
    if (MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(INTERFACE)) {
      return Optional.of(MoreTypes.asDeclared(type));
    }
    return types.directSupertypes(type).stream()
        .flatMap(each -> supertype(each).stream())
        .findFirst();
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  private boolean isOptionOf(TypeMirror option, TypeMirror value) {
    return option instanceof DeclaredType declared
        && MoreTypes.asTypeElement(option).getQualifiedName().contentEquals("java.util.Optional")
        && declared.getTypeArguments().size() == 1
        && types.isSameType(declared.getTypeArguments().get(0), value);
  }

  private static Refusal refusal(
      TypeElement converter, PropertyElement property, String why, String fix, Mark mark) {
    return new Refusal(
        Diagnostic.unfitConverter(TypeText.of(converter), property.name(), why, fix),
        Optional.of(mark));
  }
}
