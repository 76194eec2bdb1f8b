package dev.karst.mapper.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Family;
import dev.karst.mapper.processor.model.Mapped;
import dev.karst.mapper.processor.model.View;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is generated for something that is annotated. */
public final class EntitySources {
  private EntitySources() {}

  public static List<JavaFile> of(Mapped mapped) {
    if (mapped instanceof Family family) {
      return Stream.concat(
              Stream.of(
                  file(family.type(), new FamilyCodecSource(family).type()),
                  file(family.type(), new FamilyRepositorySource(family).type())),
              family.members().stream().flatMap(member -> ofClass(member).stream()))
          .toList();
    }
    if (mapped instanceof View view) {
      TypeSpec codec = CodecSource.reading(view.entity(), view.structure()).type();
      return List.of(file(view.structure().type(), codec));
    }
    return ofClass((Entity) mapped);
  }

  private static List<JavaFile> ofClass(Entity entity) {
    Stream<TypeSpec> types =
        Stream.of(
            new CodecSource(entity).type(),
            MetamodelSource.of(entity).type(),
            new KeySource(entity).type(),
            new RepositorySource(entity).type());
    Stream<TypeSpec> projections =
        entity.projections().stream()
            .map(index -> new ProjectionSource(entity, index))
            .flatMap(
                projection ->
                    Stream.of(projection.type(), projection.codec(), projection.metamodel()));
    return Stream.concat(types, projections).map(type -> file(entity.type(), type)).toList();
  }

  private static JavaFile file(ClassName origin, TypeSpec type) {
    return JavaFile.builder(origin.packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** Keeps the compiler from warning of what the entity's author has chosen. */
  static List<AnnotationSpec> suppressions(List<String> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    CodeBlock words =
        CodeBlock.join(warnings.stream().map(each -> CodeBlock.of("$S", each)).toList(), ", ");
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", words)
            .build());
  }
}
