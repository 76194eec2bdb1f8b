package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;

/**
 * An entity's class and the structures that its properties reach, in maps or flattened.
 *
 * @param table the annotation that gives it its table
 * @param types says how the properties' values are stored
 */
record EntityElement(
    Mark table, StructureElement root, List<StructureElement> nested, TypeReader types) {
  /** Whether it shares the table of a sealed interface. */
  boolean isMember() {
    return !table.place().equals(root.type());
  }

  /** The package that generated code stands in. */
  PackageElement home() {
    return MoreElements.getPackage(root.type());
  }

  /** Whether a structure stands in that package too. */
  boolean isAtHome(StructureElement structure) {
    return MoreElements.getPackage(structure.type()).equals(home());
  }

  List<StructureElement> structures() {
    List<StructureElement> structures = new ArrayList<>();
    structures.add(root);
    structures.addAll(nested);
    return structures;
  }

  /** The structure of a component that is to be flattened; empty where it cannot be. */
  Optional<StructureElement> flattened(PropertyElement component) {
    return component.has(Mark.FLATTEN) ? structure(component) : Optional.empty();
  }

  /** The structure of a component, or of what its {@code Optional} is of. */
  Optional<StructureElement> structure(PropertyElement component) {
    try {
      ValueType type = types.read(component);
      if (type instanceof ValueType.Option option) {
        type = option.value();
      }
      return type instanceof ValueType.Nested structure
          ? Optional.of(structure(structure.type()))
          : Optional.empty();
    } catch (Refusal e) {
      return Optional.empty(); // a rule says so
    }
  }

  private StructureElement structure(ClassName type) {
    return nested.stream()
        .filter(each -> ClassName.get(each.type()).equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** The attributes of its items that components are stored in, those of composed keys apart. */
  List<AttributeElement> attributes() {
    List<AttributeElement> attributes = new ArrayList<>();
    for (PropertyElement component : root.mapped()) {
      Optional<StructureElement> structure = flattened(component);
      if (structure.isEmpty()) {
        attributes.add(new AttributeElement(component, Optional.empty()));
      } else {
        structure.get().mapped().stream()
            .map(part -> new AttributeElement(part.in(component), Optional.of(component)))
            .forEach(attributes::add);
      }
    }
    return attributes;
  }

  /**
   * What an annotation names: a component, or by {@code shipping.city} a part of a flattened one.
   */
  Optional<AttributeElement> attribute(String name) {
    return attributes().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** How a component is stored in a key, such as {@code S}; "?" for what no key can be. */
  String keyStore(PropertyElement component) {
    try {
      ValueType type = types.read(component);
      if (type instanceof ValueType.Option option) {
        type = option.value();
      }
      if (type instanceof ValueType.PrimitiveOption option) {
        return option.scalar().store().name();
      }
      return type instanceof ValueType.Single single ? single.store().name() : "?";
    } catch (Refusal e) {
      return "?"; // a rule says so
    }
  }
}
