package dev.karst.mapper.processor.source;

import com.palantir.javapoet.NameAllocator;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;

/** The fields of a metamodel, or of a nested structure's part of it. */
final class PathNames {
  private final NameAllocator names = new NameAllocator();

  PathNames(Entity entity, Structure structure) {
    RuntimeTypes.CALLED.forEach(names::newName);
    names.newName(entity.names().codec().simpleName());
    structure.stored().forEach(property -> names.newName(property.name(), property));
  }

  /** The property's own name, unless Java or the code around it has another use for that. */
  String of(Property property) {
    return names.get(property);
  }
}
