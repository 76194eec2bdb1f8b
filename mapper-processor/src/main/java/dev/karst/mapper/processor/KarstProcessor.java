package dev.karst.mapper.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.JavaFile;
import dev.karst.mapper.processor.elements.EntityReader;
import dev.karst.mapper.processor.elements.Report;
import dev.karst.mapper.processor.elements.UnresolvedTypeException;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.source.EntitySources;
import dev.karst.mapper.processor.source.Polish;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/**
 * Generates, for every class annotated with {@code @Table}, its repository, codec, key and
 * metamodel.
 *
 * <p>Isolating: what it generates for a class follows from that class and the types it reaches, and
 * names it as the only origin.
 *
 * <p>A class with errors, or with components of a type that does not exist yet, is looked at again
 * in every round, and its errors are printed in the last: an error any earlier would keep the
 * compiler from reading what was generated for other classes, and bury the cause under missing
 * symbols. A type that never exists is left to the compiler to report.
 */
public final class KarstProcessor extends AbstractProcessor {
  private static final String TABLE = "dev.karst.mapper.Table";

  private final Set<String> deferred = new LinkedHashSet<>();
  private final Set<String> sourceTypes = new LinkedHashSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(TABLE);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        sourceTypes.add(type.getQualifiedName().toString());
      }
    }
    Set<TypeElement> types = takeDeferred();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        types.add(MoreElements.asType(element));
      }
    }
    EntityReader reader =
        new EntityReader(
            processingEnv.getTypeUtils(), processingEnv.getElementUtils(), Set.copyOf(sourceTypes));
    for (TypeElement type : types) {
      process(type, reader, round.processingOver());
    }
    return false;
  }

  private Set<TypeElement> takeDeferred() {
    Elements elements = processingEnv.getElementUtils();
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : deferred) {
      types.add(elements.getTypeElement(name));
    }
    deferred.clear();
    return types;
  }

  private void process(TypeElement type, EntityReader reader, boolean last) {
    Report report = new Report();
    Optional<Entity> entity;
    try {
      entity = reader.read(type, report);
    } catch (UnresolvedTypeException e) {
      entity = Optional.empty();
    }
    if (last) {
      report.printTo(processingEnv.getMessager());
    } else if (entity.isPresent()) {
      write(entity.get(), type);
    } else {
      deferred.add(type.getQualifiedName().toString());
    }
  }

  private void write(Entity entity, TypeElement origin) {
    for (JavaFile file : EntitySources.of(entity)) {
      String name = file.packageName().isEmpty() ? "" : file.packageName() + ".";
      try (Writer writer =
          processingEnv
              .getFiler()
              .createSourceFile(name + file.typeSpec().name(), origin)
              .openWriter()) {
        writer.write(Polish.polish(file.toString()));
      } catch (IOException e) {
        processingEnv
            .getMessager()
            .printMessage(Kind.ERROR, "Cannot write " + name + ": " + e.getMessage(), origin);
      }
    }
  }
}
