package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns a sealed interface annotated with {@code @Table} into the model. */
final class FamilyReader {
  private static final List<FamilyRule> RULES =
      List.of(
          new MemberPlaceRule(), new MemberKeyRule(), new MemberNameRule(), new MemberIndexRule());

  private final EntityReader classes;

  FamilyReader(EntityReader classes) {
    this.classes = classes;
  }

  Optional<Family> read(TypeElement type, Mark table, Report report) {
    List<EntityElement> members = new ArrayList<>();
    for (TypeElement member : members(type)) {
      classes.element(member, table, report).ifPresent(members::add);
    }
    for (String annotation :
        List.of(Mark.GLOBAL_INDEX, Mark.LOCAL_INDEX, Mark.SORT_KEY, Mark.TYPE_NAME)) {
      for (Mark mark : Mark.allOn(type, annotation)) {
        report.add(Diagnostic.strayOnInterface(annotation, type.getSimpleName().toString()), mark);
      }
    }
    GeneratedNames names = new GeneratedNames(ClassName.get(type));
    classes.generatedNames().check(List.of(names.repository(), names.codec()), type, report);
    if (!type.getTypeParameters().isEmpty()) {
      report.add(Diagnostic.genericType(type.getSimpleName().toString()), type);
    }
    if (!report.isClean()) {
      return Optional.empty();
    }
    FamilyElement family = new FamilyElement(type, table, members);
    RULES.forEach(rule -> rule.check(family, report));
    return report.isClean() ? Optional.of(model(family)) : Optional.empty();
  }

  /** What implements the interface in the end, also by way of other sealed interfaces. */
  private static Set<TypeElement> members(TypeElement type) {
    Set<TypeElement> members = new LinkedHashSet<>();
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (permitted.getKind() == TypeKind.ERROR) {
        throw new UnresolvedTypeException(permitted.toString());
      }
      TypeElement member = MoreTypes.asTypeElement(permitted);
      if (EntityReader.isSealedInterface(member)) {
        members.addAll(members(member));
      } else {
        members.add(member);
      }
    }
    return members;
  }

  private static Family model(FamilyElement family) {
    List<Entity> classes =
        family.members().stream().map(member -> new ModelReader(member).read()).toList();
    return Family.of(
        ClassName.get(family.type()),
        family.table().text(),
        family.typeAttribute(),
        classes,
        family.members().stream().map(FamilyElement::typeName).toList(),
        Access.isPublic(family.type()),
        Warnings.of(family.type()));
  }

  /** Members stand in the interface's package. */
  private static final class MemberPlaceRule implements FamilyRule {
    @Override
    public void check(FamilyElement family, Report report) {
      for (EntityElement member : family.members()) {
        if (!member.home().equals(MoreElements.getPackage(family.type()))) {
          report.add(
              Diagnostic.memberElsewhere(member.root().name(), family.name()),
              member.root().type());
        }
      }
    }
  }
}
