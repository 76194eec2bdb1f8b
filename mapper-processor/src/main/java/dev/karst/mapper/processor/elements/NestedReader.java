package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
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
      return types.read(property).structures();
    } catch (Refusal e) {
      return List.of();
    }
  }
}
