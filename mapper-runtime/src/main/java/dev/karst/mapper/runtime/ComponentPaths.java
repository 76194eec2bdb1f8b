package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the components of a class, or those that an index holds, by their paths, and keeps what it
 * found.
 *
 * @param <T> the class, or the record that the index is read as
 */
final class ComponentPaths<T> {
  private final Entity entity;
  private final Upkeep<?> upkeep;
  private final Codecs codecs;
  private final Optional<Index> index;
  private final int longestKept;
  private final Map<String, NamedAttribute<T>> kept = new ConcurrentHashMap<>();

  /**
   * @param index that holds them; empty if it does not matter which does
   */
  ComponentPaths(Entity entity, Upkeep<?> upkeep, Codecs codecs, Optional<Index> index) {
    this.entity = entity;
    this.upkeep = upkeep;
    this.codecs = codecs;
    this.index = index;
    // A longer path goes through a class twice, and of those there is no end.
    this.longestKept = entity.structures().size();
  }

  /**
   * The component of that path.
   *
   * @throws ValidationException if the class stores, or the index holds, nothing there
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
    Property property =
        index.isPresent() ? held(names[0], index.get(), path) : named(names[0], structure, path);
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

  private static Property held(String name, Index index, String path) {
    return index.projected().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    RuntimeMessages.notHeld(
                        index.text(),
                        path,
                        index.projected().stream().map(Property::name).toList())));
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
