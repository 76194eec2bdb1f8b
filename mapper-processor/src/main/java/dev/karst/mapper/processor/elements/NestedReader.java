package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.util.Elements;

/** Finds the structures that an entity's properties reach, each once, however they are nested. */
final class NestedReader {
  private final Elements elements;
  private final StructureReader structures;
  private final TypeReader types;

  NestedReader(Elements elements, StructureReader structures, TypeReader types) {
    this.elements = elements;
    this.structures = structures;
    this.types = types;
  }

  List<StructureElement> read(StructureElement root) {
    Map<ClassName, StructureElement> found = new LinkedHashMap<>();
    Deque<StructureElement> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      StructureElement outer = open.removeFirst();
      for (PropertyElement property : outer.stored()) {
        List<PropertyElement> path = new ArrayList<>(outer.path());
        path.add(property);
        for (ClassName type : nestedIn(property)) {
          if (!found.containsKey(type)) {
            StructureElement structure =
                structures.read(elements.getTypeElement(type.canonicalName()), List.copyOf(path));
            found.put(type, structure);
            open.addLast(structure);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** None for a type that is refused, which a rule reports. */
  private List<ClassName> nestedIn(PropertyElement property) {
    try {
      return nestedIn(types.read(property.type()));
    } catch (Refusal e) {
      return List.of();
    }
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
