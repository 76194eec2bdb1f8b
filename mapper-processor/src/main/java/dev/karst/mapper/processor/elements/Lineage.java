package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a class extends and implements. */
final class Lineage {
  private Lineage() {}

  /** The class, the classes that it extends upwards, and then all interfaces; Object excepted. */
  static List<TypeElement> of(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeMirror> interfaces = new ArrayDeque<>();
    TypeElement each = type;
    while (!each.getQualifiedName().contentEquals("java.lang.Object")) {
      found.add(each);
      interfaces.addAll(each.getInterfaces());
      if (each.getSuperclass().getKind() == TypeKind.NONE) {
        break;
      }
      each = resolved(each.getSuperclass());
    }
    while (!interfaces.isEmpty()) {
      TypeElement next = resolved(interfaces.removeFirst());
      if (found.add(next)) {
        interfaces.addAll(next.getInterfaces());
      }
    }
    return List.copyOf(found);
  }

  private static TypeElement resolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new UnresolvedTypeException(type.toString());
    }
    return MoreTypes.asTypeElement(type);
  }
}
