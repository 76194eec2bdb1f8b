package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Creation;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The record that the items of an index are read as, where it does not have all of them. */
final class ProjectionSource {
  private final Entity entity;
  private final Index index;
  private final ClassName name;
  private final NameAllocator names = new NameAllocator();
  private final Structure structure;

  ProjectionSource(Entity entity, Index index) {
    this.entity = entity;
    this.index = index;
    this.name = index.projection(entity.names());
    KeyParameters.NO_COMPONENTS.forEach(names::newName);
    this.structure =
        new Structure(
            name,
            new Creation.Call(Optional.empty()),
            index.projected().stream().map(this::component).toList());
  }

  /** A record has no setters, and accessors of its components' names. */
  private Property component(Property property) {
    return property.named(names.newName(property.name())).ofRecord();
  }

  TypeSpec type() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Property property : structure.properties()) {
      constructor.addParameter(ParameterSpec.builder(property.type(), property.name()).build());
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addJavadoc(
                "What index {@code $L} has of the {@link $T} objects.", index.name(), entity.type())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotations(EntitySources.suppressions(entity.warnings()))
            .addAnnotation(RuntimeTypes.NULL_UNMARKED)
            .recordConstructor(constructor.build());
    if (entity.visible()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.build();
  }

  /** Its codec. */
  TypeSpec codec() {
    return CodecSource.reading(entity, structure).type();
  }

  /** Its metamodel. */
  TypeSpec metamodel() {
    return MetamodelSource.of(entity, structure).type();
  }
}
