package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Tells whether Lombok has still to add members to a class. It may come after this processor, and
 * what it adds is whole in the next round only, for which it cares itself.
 */
final class Lombok {
  private static final String PACKAGE = "lombok.";

  /** By their names without package, which of some differs between versions. */
  private static final Set<String> ADDING =
      Set.of(
          "AllArgsConstructor",
          "Builder",
          "Data",
          "Delegate",
          "Getter",
          "NoArgsConstructor",
          "RequiredArgsConstructor",
          "Setter",
          "SuperBuilder",
          "Value");

  /** Of the Eclipse compiler, in which Lombok adds while it parses: nothing is missing ever. */
  private static final String ECLIPSE = "org.eclipse.jdt.";

  private final Set<String> settled;

  /**
   * @param settled the names of the top-level types that have been through a round
   */
  Lombok(Set<String> settled) {
    this.settled = settled;
  }

  /**
   * @throws UnresolvedTypeException if the class is not yet what it will be
   */
  void check(TypeElement type) {
    for (TypeElement each : Lineage.of(type)) {
      if (!isSettled(each)) {
        List<Element> elements = new ArrayList<>(List.of(each));
        each.getEnclosedElements().stream()
            .filter(member -> !MoreElements.isType(member))
            .forEach(elements::add);
        elements.forEach(element -> check(each, element));
      }
    }
  }

  private boolean isSettled(TypeElement type) {
    if (type.getClass().getName().startsWith(ECLIPSE)) {
      return true;
    }
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      if (settled.contains(each.toString())) {
        return true;
      }
    }
    return false;
  }

  private static void check(TypeElement type, Element element) {
    Optional<String> annotation =
        element.getAnnotationMirrors().stream()
            .map(each -> MoreElements.asType(each.getAnnotationType().asElement()))
            .filter(each -> each.getQualifiedName().toString().startsWith(PACKAGE))
            .map(each -> each.getSimpleName().toString())
            .filter(ADDING::contains)
            .findFirst();
    if (annotation.isPresent()) {
      throw new UnresolvedTypeException(
          element, Diagnostic.notProcessed(type.getSimpleName().toString(), annotation.get()));
    }
  }
}
