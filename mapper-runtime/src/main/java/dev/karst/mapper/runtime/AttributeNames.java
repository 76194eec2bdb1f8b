package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the components of a class by their paths, and keeps what it found. */
final class AttributeNames<T> {
  private final Entity entity;
  private final Upkeep<T> upkeep;
  private final Codecs codecs;
  private final int longestKept;
  private final Map<String, NamedAttribute<T>> kept = new ConcurrentHashMap<>();

  AttributeNames(Entity entity, Upkeep<T> upkeep, Codecs codecs) {
    this.entity = entity;
    this.upkeep = upkeep;
    this.codecs = codecs;
    // A longer path goes through a class twice, and of those there is no end.
    this.longestKept = entity.structures().size();
  }

  /**
   * The component of that path.
   *
   * @throws ValidationException if the class stores nothing there
   */
  NamedAttribute<T> find(String path) {
    NamedAttribute<T> known = kept.get(Objects.requireNonNull(path, "path"));
    if (known != null) {
      return known;
    }
    String[] names = path.split("\\.", -1);
    NamedAttribute<T> attribute = find(path, names);
    if (names.length <= longestKept) {
      kept.put(path, attribute);
    }
    return attribute;
  }

  private NamedAttribute<T> find(String path, String... names) {
    Structure structure = entity.root();
    Property property = named(names[0], structure, path);
    boolean settable = !property.isKey() && !upkeep.keeps(property);
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
    return new NamedAttribute<>(found, former, path, property, settable, codecs);
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
    if (entity.kinds().readClean(property).opened() instanceof Kind.Nested nested) {
      return entity.structures().stream()
          .filter(each -> each.type() == nested.type())
          .findFirst()
          .orElseThrow();
    }
    throw new ValidationException(
        RuntimeMessages.noStructure(path, property.name(), property.type()));
  }
}
