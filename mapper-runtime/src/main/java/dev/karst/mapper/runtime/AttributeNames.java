package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the components of a class by their paths. */
final class AttributeNames<T> {
  private final Mapping<T> mapping;

  AttributeNames(Mapping<T> mapping) {
    this.mapping = mapping;
  }

  /**
   * The component of that path.
   *
   * @throws ValidationException if the class stores nothing there
   */
  NamedAttribute<T> find(String path) {
    Objects.requireNonNull(path, "path");
    Entity entity = mapping.entity();
    String[] names = path.split("\\.", -1);
    Structure structure = entity.root();
    Property property = named(names[0], structure, path);
    boolean settable = !property.isKey() && !mapping.upkeep().keeps(property);
    int next = 1;
    Optional<Structure> flattened = entity.flattened(property);
    if (flattened.isPresent()) {
      structure = flattened.get();
      if (names.length == 1) {
        throw new ValidationException(
            RuntimeMessages.flattened(
                path, structure.mapped().stream().map(Property::name).toList()));
      }
      property = named(names[next++], structure, path).in(property);
    }
    DocumentPath found = DocumentPath.of(property.attribute());
    List<DocumentPath> former = property.aliases().stream().map(DocumentPath::of).toList();
    for (int i = next; i < names.length; i++) {
      structure = structure(property, path);
      property = named(names[i], structure, path);
      former = property.aliases().stream().map(found::entry).toList();
      found = found.entry(property.attribute());
      settable = true;
    }
    return new NamedAttribute<>(found, former, path, property, settable, mapping.codecs());
  }

  private static Property named(String name, Structure structure, String path) {
    if (name.isEmpty()) {
      throw new ValidationException(
          RuntimeMessages.emptyName(
              path, structure.name(), structure.mapped().stream().map(Property::name).toList()));
    }
    return structure.mapped().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    RuntimeMessages.noComponent(
                        path,
                        name,
                        structure.name(),
                        structure.mapped().stream().map(Property::name).toList())));
  }

  /** The structure that a component is. */
  private Structure structure(Property property, String path) {
    if (mapping.entity().kinds().readClean(property).opened() instanceof Kind.Nested nested) {
      return mapping.entity().structures().stream()
          .filter(each -> each.type() == nested.type())
          .findFirst()
          .orElseThrow();
    }
    throw new ValidationException(
        RuntimeMessages.noStructure(path, property.name(), property.type()));
  }
}
