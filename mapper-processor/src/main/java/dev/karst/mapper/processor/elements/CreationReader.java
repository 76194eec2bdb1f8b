package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Decides how objects of a class are made: as {@code @Creator} says, or else by setters, by the
 * longest constructor or by a builder, the first of these that takes all that is stored. If none
 * does, it is what the class's author most likely meant.
 */
final class CreationReader {
  private final Types types;
  private final StructureReader structures;
  private final TypeElement type;
  private final List<PropertyElement> path;

  /** The properties with getters named as such. */
  private final List<PropertyElement> named;

  /** Those that are named as fields, which is seen only where objects are not made by setters. */
  private final List<PropertyElement> ofFields;

  /**
   * @param path the components that lead to the class
   */
  CreationReader(
      Types types, StructureReader structures, TypeElement type, List<PropertyElement> path) {
    this.types = types;
    this.structures = structures;
    this.type = type;
    this.path = path;
    this.named = isRecord() ? StructureReader.components(type) : structures.properties(type);
    this.ofFields = isRecord() ? List.of() : structures.ofFields(type);
  }

  private boolean isRecord() {
    return type.getKind() == ElementKind.RECORD;
  }

  StructureElement read() {
    CreatorElement creators = new CreatorElement(types, type, structures.home());
    Optional<ExecutableElement> creator = creators.fit().stream().findFirst();
    if (creator.isEmpty()) {
      return isRecord() ? structure(new CreationElement.Canonical(), named) : unmarked();
    }
    if (!creator.get().getParameters().isEmpty()) {
      return called(creator.get());
    }
    return creator.get().getKind() == ElementKind.CONSTRUCTOR ? set(creator) : built(creator.get());
  }

  private StructureElement unmarked() {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> Access.isUsable(each, structures.home()))
            .toList();
    Optional<ExecutableElement> empty =
        constructors.stream().filter(each -> each.getParameters().isEmpty()).findFirst();
    StructureElement set = set(empty);
    if (set.isWhole() && all(named).equals(named)) {
      return set;
    }
    List<StructureElement> called =
        constructors.stream()
            .filter(each -> !each.getParameters().isEmpty())
            .map(this::called)
            .toList();
    List<StructureElement> whole = called.stream().filter(StructureElement::isWhole).toList();
    if (!whole.isEmpty()) {
      return longest(whole);
    }
    Optional<StructureElement> built =
        CreatorElement.builderOf(type, structures.home()).map(this::built);
    if (built.filter(StructureElement::isWhole).isPresent()) {
      return built.get();
    }
    boolean isBean = named.stream().anyMatch(set.creation()::takes);
    if (isBean || (built.isEmpty() && empty.isPresent())) {
      return set;
    }
    return built
        .or(() -> called.stream().max(Comparator.comparing(CreationReader::takenCount)))
        .orElse(set);
  }

  private static int takenCount(StructureElement structure) {
    return (int) structure.properties().stream().filter(structure.creation()::takes).count();
  }

  private StructureElement longest(List<StructureElement> whole) {
    List<StructureElement> longestFirst =
        whole.stream().sorted(Comparator.comparing(CreationReader::takenCount).reversed()).toList();
    StructureElement first = longestFirst.get(0);
    Optional<ExecutableElement> rival =
        longestFirst.stream()
            .skip(1)
            .filter(each -> takenCount(each) == takenCount(first))
            .map(each -> each.creation().methods().get(0))
            .findFirst();
    return rival.map(each -> against(first, each)).orElse(first);
  }

  private StructureElement against(StructureElement first, ExecutableElement rival) {
    CreationElement.Call call = (CreationElement.Call) first.creation();
    return structure(call.against(rival), first.properties());
  }

  private StructureElement structure(CreationElement creation, List<PropertyElement> properties) {
    return new StructureElement(type, creation, properties, path);
  }

  /** The same with those that are named as fields, which nothing takes if they are not there. */
  private List<PropertyElement> all(List<PropertyElement> properties) {
    List<PropertyElement> all = new ArrayList<>(properties);
    for (PropertyElement each : ofFields) {
      boolean isThere =
          all.stream()
              .anyMatch(
                  other ->
                      other.name().equals(each.name()) || other.getter().equals(each.getter()));
      if (!isThere) {
        all.add(each.with(Optional.empty()));
      }
    }
    return all;
  }

  private StructureElement set(Optional<ExecutableElement> constructor) {
    return structure(new CreationElement.Setters(constructor), named);
  }

  /** What is made by a constructor or a static method. */
  private StructureElement called(ExecutableElement method) {
    List<PropertyElement> taken = new ArrayList<>();
    List<VariableElement> unknown = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      property(parameter).ifPresentOrElse(taken::add, () -> unknown.add(parameter));
    }
    List<PropertyElement> properties = new ArrayList<>(taken);
    List<ExecutableElement> getters = taken.stream().map(PropertyElement::getter).toList();
    named.stream().filter(each -> !getters.contains(each.getter())).forEach(properties::add);
    return structure(
        new CreationElement.Call(method, taken, unknown, Optional.empty()), all(properties));
  }

  private Optional<PropertyElement> property(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    return named.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> structures.property(type, name))
        .filter(each -> structures.takes(parameter.asType(), each.type()));
  }

  private StructureElement built(ExecutableElement method) {
    DeclaredType builder = MoreTypes.asDeclared(method.getReturnType());
    BuilderReader reader = new BuilderReader(types, structures, type, builder);
    return structure(
        new CreationElement.Builder(method, builder, reader.build()),
        all(reader.properties(named)));
  }
}
