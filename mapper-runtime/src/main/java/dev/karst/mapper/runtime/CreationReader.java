package dev.karst.mapper.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides how objects of a class are made, as the annotation processor does: as {@code @Creator}
 * says, or else by setters, by the longest constructor or by a builder, the first of these that
 * takes all that is stored. If none does, it is what the class's author most likely meant.
 */
final class CreationReader {
  private final StructureReader structures;
  private final Class<?> type;
  private final List<Property> path;
  private final Creators creators;

  /** The properties with getters named as such. */
  private final List<Property> named;

  /** Those that are named as fields, which is seen only where objects are not made by setters. */
  private final List<Property> ofFields;

  /**
   * @param path the components that lead to the class
   */
  CreationReader(StructureReader structures, Class<?> type, List<Property> path) {
    this.structures = structures;
    this.type = type;
    this.path = path;
    this.creators = new Creators(type, structures.home());
    this.named = type.isRecord() ? StructureReader.components(type) : structures.properties(type);
    this.ofFields = type.isRecord() ? List.of() : structures.ofFields(type);
  }

  Structure read() {
    Optional<Executable> creator = creators.fit().stream().findFirst();
    if (creator.isEmpty()) {
      return type.isRecord() ? structure(new Creation.Canonical(), named) : unmarked();
    }
    if (!Creators.parameters(creator.get()).isEmpty()) {
      return called(creator.get());
    }
    return creator.get() instanceof Method method
        ? built(method)
        : set(Optional.of((Constructor<?>) creator.get()));
  }

  private Structure unmarked() {
    List<Constructor<?>> constructors = creators.constructors();
    Optional<Constructor<?>> empty =
        constructors.stream().filter(each -> Creators.parameters(each).isEmpty()).findFirst();
    Structure set = set(empty);
    if (set.isWhole() && all(named).equals(named)) {
      return set;
    }
    List<Structure> called =
        constructors.stream()
            .filter(each -> !Creators.parameters(each).isEmpty())
            .map(this::called)
            .toList();
    List<Structure> whole = called.stream().filter(Structure::isWhole).toList();
    if (!whole.isEmpty()) {
      return longest(whole);
    }
    Optional<Structure> built = creators.builder().map(this::built);
    if (built.filter(Structure::isWhole).isPresent()) {
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

  private static int takenCount(Structure structure) {
    return (int) structure.properties().stream().filter(structure.creation()::takes).count();
  }

  private Structure longest(List<Structure> whole) {
    List<Structure> longestFirst =
        whole.stream().sorted(Comparator.comparing(CreationReader::takenCount).reversed()).toList();
    Structure first = longestFirst.get(0);
    Optional<Executable> rival =
        longestFirst.stream()
            .skip(1)
            .filter(each -> takenCount(each) == takenCount(first))
            .map(each -> call(each).method())
            .findFirst();
    return rival
        .map(each -> structure(call(first).against(each), first.properties()))
        .orElse(first);
  }

  private static Creation.Call call(Structure called) {
    return (Creation.Call) called.creation();
  }

  private Structure structure(Creation creation, List<Property> properties) {
    return new Structure(type, creation, properties, path);
  }

  /** The same with those that are named as fields, which nothing takes if they are not there. */
  private List<Property> all(List<Property> properties) {
    List<Property> all = new ArrayList<>(properties);
    for (Property each : ofFields) {
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

  private Structure set(Optional<Constructor<?>> constructor) {
    return structure(new Creation.Setters(constructor), named);
  }

  /** What is made by a constructor or a static method. */
  private Structure called(Executable method) {
    List<Property> taken = new ArrayList<>();
    List<Parameter> unknown = new ArrayList<>();
    for (Parameter parameter : Creators.parameters(method)) {
      property(parameter).ifPresentOrElse(taken::add, () -> unknown.add(parameter));
    }
    List<Property> properties = new ArrayList<>(taken);
    List<Method> getters = taken.stream().map(Property::getter).toList();
    named.stream().filter(each -> !getters.contains(each.getter())).forEach(properties::add);
    return structure(new Creation.Call(method, taken, unknown, Optional.empty()), all(properties));
  }

  private Optional<Property> property(Parameter parameter) {
    String name = parameter.getName();
    return named.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> structures.property(type, name))
        .filter(each -> Passing.takes(parameter.getParameterizedType(), each.type()));
  }

  private Structure built(Method method) {
    BuilderReader reader = new BuilderReader(structures, type, method.getGenericReturnType());
    return structure(new Creation.Builder(method, reader.build()), all(reader.properties(named)));
  }
}
