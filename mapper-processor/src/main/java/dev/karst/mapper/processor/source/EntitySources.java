package dev.karst.mapper.processor.source;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is generated for an entity. */
public final class EntitySources {
  private EntitySources() {}

  public static List<JavaFile> of(Entity entity) {
    return Stream.of(
            new CodecSource(entity).type(),
            new MetamodelSource(entity).type(),
            new KeySource(entity).type(),
            new RepositorySource(entity).type())
        .map(type -> file(entity, type))
        .toList();
  }

  private static JavaFile file(Entity entity, TypeSpec type) {
    return JavaFile.builder(entity.type().packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }
}
