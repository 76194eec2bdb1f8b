package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Key;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.Optional;

/** Makes the model of an entity that keeps every rule. */
final class ModelReader {
  private final EntityElement entity;

  ModelReader(EntityElement entity) {
    this.entity = entity;
  }

  Entity read() {
    StructureElement root = entity.root();
    Key key =
        new Key(
            property(root.with(Mark.PARTITION_KEY).get(0)),
            root.with(Mark.SORT_KEY).stream().findFirst().map(this::property));
    return new Entity(
        structure(root),
        Mark.on(root.type(), Mark.TABLE).orElseThrow().text(),
        key,
        entity.nested().stream().map(this::structure).toList(),
        Access.isPublic(root.type()),
        new Warnings(entity).read());
  }

  private Structure structure(StructureElement structure) {
    return new Structure(
        ClassName.get(structure.type()),
        !structure.isRecord(),
        structure.properties().stream()
            .filter(each -> structure.isRecord() || each.isStored())
            .map(this::property)
            .toList());
  }

  private Property property(PropertyElement property) {
    return new Property(
        property.name(),
        property.attribute(),
        TypeName.get(property.type()),
        property.isStored() ? Optional.of(type(property)) : Optional.empty(),
        property.getter().getSimpleName().toString(),
        property.setter().map(each -> each.getSimpleName().toString()));
  }

  private ValueType type(PropertyElement property) {
    try {
      return entity.types().read(property.type());
    } catch (Refusal e) {
      throw new IllegalStateException("a rule lets no such type pass", e);
    }
  }
}
