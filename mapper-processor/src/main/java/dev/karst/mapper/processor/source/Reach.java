package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of an entity's nested structures a part of it needs. */
final class Reach {
  private final Entity entity;

  Reach(Entity entity) {
    this.entity = entity;
  }

  /** The structures that another leads to, in the entity's order. */
  List<Structure> of(Structure start) {
    Set<ClassName> found = new LinkedHashSet<>();
    Deque<Structure> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Property property : open.removeFirst().stored()) {
        for (ClassName type : property.value().orElseThrow().structures()) {
          if (found.add(type)) {
            open.add(entity.structure(type));
          }
        }
      }
    }
    return entity.nested().stream().filter(each -> found.contains(each.type())).toList();
  }
}
