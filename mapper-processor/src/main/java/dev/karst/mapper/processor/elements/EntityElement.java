package dev.karst.mapper.processor.elements;

import java.util.ArrayList;
import java.util.List;

/** An entity's class and the structures that its properties reach. */
record EntityElement(StructureElement root, List<StructureElement> nested) {
  List<StructureElement> structures() {
    List<StructureElement> structures = new ArrayList<>();
    structures.add(root);
    structures.addAll(nested);
    return structures;
  }
}
