package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
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
        for (ClassName type : nestedIn(property.value().orElseThrow())) {
          if (found.add(type)) {
            open.add(entity.structure(type));
          }
        }
      }
    }
    return entity.nested().stream().filter(each -> found.contains(each.type())).toList();
  }

  private static List<ClassName> nestedIn(ValueType type) {
    if (type instanceof ValueType.Nested nested) {
      return List.of(nested.type());
    }
    if (type instanceof ValueType.Option option) {
      return nestedIn(option.value());
    }
    if (type instanceof ValueType.Sequence sequence) {
      return nestedIn(sequence.element());
    }
    if (type instanceof ValueType.Distinct distinct) {
      return nestedIn(distinct.element());
    }
    if (type instanceof ValueType.Dictionary dictionary) {
      return nestedIn(dictionary.value());
    }
    if (type instanceof ValueType.ObjectArray array) {
      return nestedIn(array.element());
    }
    return List.of();
  }
}
