package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Creation;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.GeneratedNames;
import dev.karst.mapper.processor.model.Mapped;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns a record annotated with {@code @ProjectionOf} into the model. */
final class ViewReader {
  private final EntityReader classes;

  ViewReader(EntityReader classes) {
    this.classes = classes;
  }

  Optional<View> read(TypeElement type, Mark mark, Report report) {
    TypeMirror projected =
        (TypeMirror) Objects.requireNonNull(mark.value(), "has no default").getValue();
    if (projected.getKind() == TypeKind.ERROR) {
      throw new UnresolvedTypeException(projected.toString());
    }
    Optional<Mark> table =
        projected.getKind() == TypeKind.DECLARED
            ? Mark.tableOf(MoreTypes.asTypeElement(projected))
            : Optional.empty();
    if (table.isEmpty()) {
      report.addOnValue(Diagnostic.projectionOfNothing(name(type), TypeText.of(projected)), mark);
      return Optional.empty();
    }
    TypeElement entityType = MoreTypes.asTypeElement(projected);
    if (entityType.getKind().isInterface()) {
      report.addOnValue(
          EntityReader.isSealedInterface(entityType)
              ? Diagnostic.projectionOfFamily(name(type), TypeText.of(projected))
              : Diagnostic.projectionOfNothing(name(type), TypeText.of(projected)),
          mark);
      return Optional.empty();
    }
    checkPlace(type, entityType, report);
    ClassName codec = new GeneratedNames(ClassName.get(type)).codec();
    classes.generatedNames().check(List.of(codec), type, report);
    if (!report.isClean()) {
      return Optional.empty();
    }
    return entity(entityType, table.get(), report).flatMap(entity -> view(type, entity, report));
  }

  private static void checkPlace(TypeElement type, TypeElement entity, Report report) {
    if (type.getKind() != ElementKind.RECORD || !type.getTypeParameters().isEmpty()) {
      report.add(Diagnostic.projectionKind(name(type)), type);
    }
    Access.problem(type, MoreElements.getPackage(type))
        .ifPresent(problem -> report.add(problem, type));
    if (!MoreElements.getPackage(type).equals(MoreElements.getPackage(entity))) {
      report.add(Diagnostic.memberElsewhere(name(type), name(entity)), type);
    }
  }

  /** The class that is projected; if it is compiled here too, it has a report of its own. */
  private Optional<Entity> entity(TypeElement type, Mark table, Report report) {
    TypeElement origin = MoreElements.asType(table.place());
    Report found = new Report();
    Optional<Mapped> mapped = classes.read(origin, found);
    if (!classes.isSource(origin)) {
      report.add(found);
    }
    ClassName name = ClassName.get(type);
    return mapped.flatMap(
        each ->
            each instanceof Family family
                ? family.members().stream().filter(member -> member.type().equals(name)).findFirst()
                : Optional.of((Entity) each));
  }

  private static Optional<View> view(TypeElement type, Entity entity, Report report) {
    List<Property> properties = new ArrayList<>();
    // Not the members, which the Eclipse compiler does not give in their order.
    for (PropertyElement component : StructureReader.components(type)) {
      String name = component.name();
      Optional<Property> property =
          entity.root().stored().stream().filter(each -> each.name().equals(name)).findFirst();
      if (property.isEmpty()) {
        report.add(Diagnostic.notProjected(name, entity.type().simpleName()), component.place());
      } else if (!property.get().type().equals(TypeName.get(component.type()))) {
        report.add(
            Diagnostic.projectedOtherwise(
                name,
                TypeText.of(component.type()),
                entity.type().simpleName(),
                property.get().type().toString()),
            component.place());
      } else {
        properties.add(property.get().ofRecord());
      }
    }
    return report.isClean()
        ? Optional.of(
            new View(
                new Structure(ClassName.get(type), new Creation.Call(Optional.empty()), properties),
                entity.warningOf(Warnings.of(type))))
        : Optional.empty();
  }

  private static String name(TypeElement type) {
    return type.getSimpleName().toString();
  }
}
