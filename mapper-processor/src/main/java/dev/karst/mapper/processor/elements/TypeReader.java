package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Decides how values of a type are stored. */
final class TypeReader {
  private static final Map<String, Scalar> PRIMITIVE_OPTIONS =
      Map.of(
          "java.util.OptionalInt", Scalar.INTEGER,
          "java.util.OptionalLong", Scalar.LONG,
          "java.util.OptionalDouble", Scalar.DOUBLE);
  private static final List<TypeKind> ARRAYED =
      List.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE);

  private final Types types;
  private final Elements elements;
  private final StructureReader structures;
  private final ConverterReader converters;
  private final JsonReader json;

  /** Reads types for code that stands in the package {@code structures} reads for. */
  TypeReader(Types types, Elements elements, StructureReader structures) {
    this.types = types;
    this.elements = elements;
    this.structures = structures;
    this.converters = new ConverterReader(types, this, structures.home());
    this.json = new JsonReader(structures.home());
  }

  /** How a component is stored. */
  ValueType read(PropertyElement property) throws Refusal {
    if (property.has(Mark.UNMAPPED)) {
      return new ValueType.Remainder();
    }
    if (property.has(Mark.CONVERT_WITH)) {
      return converters.read(property);
    }
    return property.has(Mark.JSON) ? json.read(property) : read(property.type());
  }

  private ValueType read(TypeMirror type) throws Refusal {
    if (type.getKind() == TypeKind.DECLARED) {
      String name = qualifiedName(type);
      if (name.equals("java.util.Optional")) {
        return new ValueType.Option(inside(argument(type, 0)));
      }
      Scalar scalar = PRIMITIVE_OPTIONS.get(name);
      if (scalar != null) {
        return new ValueType.PrimitiveOption(ClassName.bestGuess(name), scalar);
      }
    }
    return inside(type);
  }

  /** How a part of a component is stored. */
  ValueType inside(TypeMirror type) throws Refusal {
    switch (type.getKind()) {
      case ERROR -> throw new UnresolvedTypeException(type.toString());
      case ARRAY -> {
        return array((ArrayType) type);
      }
      case DECLARED -> {
        return declared(type);
      }
      case TYPEVAR, WILDCARD -> throw new Refusal(Diagnostic.openType(TypeText.of(type)));
      default -> {
        return scalar(type).orElseThrow(() -> unsupported(type));
      }
    }
  }

  private ValueType array(ArrayType type) throws Refusal {
    TypeMirror component = type.getComponentType();
    if (component.getKind() == TypeKind.BYTE) {
      return new ValueType.Basic(Scalar.BYTES, false);
    }
    if (component instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      throw unsupported(type);
    }
    if (!component.getKind().isPrimitive()) {
      return new ValueType.ObjectArray(TypeName.get(component), inside(component));
    }
    if (ARRAYED.contains(component.getKind())) {
      return new ValueType.PrimitiveArray(
          Scalar.named(TypeName.get(component).toString()).orElseThrow());
    }
    throw unsupported(type);
  }

  private ValueType declared(TypeMirror type) throws Refusal {
    Optional<ValueType> scalar = scalar(type);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    return switch (qualifiedName(type)) {
      case "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble" ->
          throw new Refusal(Diagnostic.misplacedOptional(TypeText.of(type)));
      case "java.util.List", "java.util.Collection" ->
          new ValueType.Sequence(inside(argument(type, 0)));
      case "java.util.Set" -> new ValueType.Distinct(inside(argument(type, 0)), false);
      case "java.util.SortedSet", "java.util.NavigableSet" ->
          new ValueType.Distinct(sortable(type, inside(argument(type, 0))), true);
      case "java.util.Map" -> dictionary(type, false);
      case "java.util.SortedMap", "java.util.NavigableMap" -> dictionary(type, true);
      default -> userType(type);
    };
  }

  private ValueType dictionary(TypeMirror type, boolean sorted) throws Refusal {
    TypeMirror key = argument(type, 0);
    if (!(inside(key) instanceof ValueType.Single single) || single.store() != Scalar.Store.S) {
      throw new Refusal(Diagnostic.unsupportedMapKey(TypeText.of(key)));
    }
    if (sorted) {
      sortable(type, single);
    }
    return new ValueType.Dictionary(single, inside(argument(type, 1)), sorted);
  }

  private ValueType userType(TypeMirror type) throws Refusal {
    TypeElement element = MoreTypes.asTypeElement(type);
    boolean isEnum = element.getKind() == ElementKind.ENUM;
    if (!isEnum && !isStructure(element)) {
      throw unsupported(type);
    }
    if (!element.getTypeParameters().isEmpty()) {
      throw new Refusal(Diagnostic.genericType(TypeText.of(element)));
    }
    Optional<Diagnostic> inaccessible = Access.problem(element, structures.home());
    if (inaccessible.isPresent()) {
      throw new Refusal(inaccessible.get());
    }
    ClassName name = ClassName.get(element);
    return isEnum ? new ValueType.Constant(name) : new ValueType.Nested(name);
  }

  /** A record, or a class of someone's that has something to store. */
  private boolean isStructure(TypeElement element) {
    if (element.getKind() == ElementKind.RECORD) {
      return true;
    }
    String name = element.getQualifiedName().toString();
    return element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !name.startsWith("java.")
        && !name.startsWith("javax.")
        && structures.read(element, List.of()).isStructure();
  }

  private ValueType sortable(TypeMirror collection, ValueType element) throws Refusal {
    TypeMirror type = argument(collection, 0);
    TypeMirror comparable = types.erasure(elements.getTypeElement("java.lang.Comparable").asType());
    if (!types.isAssignable(type, comparable)) {
      throw new Refusal(Diagnostic.notSortable(TypeText.of(collection), TypeText.of(type)));
    }
    return element;
  }

  private static TypeMirror argument(TypeMirror type, int index) throws Refusal {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.isEmpty()) {
      throw new Refusal(Diagnostic.rawType(TypeText.of(type)));
    }
    TypeMirror argument = arguments.get(index);
    if (argument.getKind() == TypeKind.WILDCARD || argument.getKind() == TypeKind.TYPEVAR) {
      throw new Refusal(Diagnostic.openType(TypeText.of(argument)));
    }
    return argument;
  }

  private static Optional<ValueType> scalar(TypeMirror type) {
    boolean primitive = type.getKind().isPrimitive();
    String name = primitive ? TypeName.get(type).toString() : qualifiedName(type);
    return Scalar.named(name).map(scalar -> new ValueType.Basic(scalar, primitive));
  }

  private static String qualifiedName(TypeMirror type) {
    return MoreTypes.asTypeElement(type).getQualifiedName().toString();
  }

  private static Refusal unsupported(TypeMirror type) {
    return new Refusal(Diagnostic.unsupportedType(TypeText.of(type)));
  }
}
