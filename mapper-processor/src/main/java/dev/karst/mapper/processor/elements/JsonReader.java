package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Conversion;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Decides how components are stored that are to be JSON: as strings, whatever type they are of. */
final class JsonReader {
  private final PackageElement home;

  /** Reads for code that stands in package {@code home}. */
  JsonReader(PackageElement home) {
    this.home = home;
  }

  ValueType read(PropertyElement property) throws Refusal {
    TypeMirror declared = property.type();
    Optional<TypeMirror> optional = inOption(declared);
    TypeMirror type = optional.orElse(declared);
    requireResolved(type);
    Optional<Diagnostic> hidden = Access.hidden(type, home);
    if (hidden.isPresent()) {
      throw new Refusal(hidden.get());
    }
    Conversion conversion =
        new Conversion(property.attribute(), Optional.empty(), TypeName.get(type).box());
    ValueType json = new ValueType.Converted(conversion, new ValueType.Basic(Scalar.STRING, false));
    return optional.isPresent() ? new ValueType.Option(json) : json;
  }

  private static Optional<TypeMirror> inOption(TypeMirror type) {
    return type instanceof DeclaredType declared
            && type.getKind() == TypeKind.DECLARED
            && declared.getTypeArguments().size() == 1
            && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals("java.util.Optional")
        ? Optional.of(declared.getTypeArguments().get(0))
        : Optional.empty();
  }

  private static void requireResolved(@Nullable TypeMirror type) {
    if (type == null) {
      return;
    }
    if (type.getKind() == TypeKind.ERROR) {
      throw new UnresolvedTypeException(type.toString());
    }
    if (type instanceof ArrayType array) {
      requireResolved(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(JsonReader::requireResolved);
    } else if (type instanceof WildcardType wildcard) {
      requireResolved(wildcard.getExtendsBound());
      requireResolved(wildcard.getSuperBound());
    }
  }
}
