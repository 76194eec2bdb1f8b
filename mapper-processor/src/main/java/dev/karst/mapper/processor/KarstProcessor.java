package dev.karst.mapper.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.JavaFile;
import dev.karst.mapper.processor.elements.EntityReader;
import dev.karst.mapper.processor.elements.Report;
import dev.karst.mapper.processor.elements.UnresolvedTypeException;
import dev.karst.mapper.processor.model.Mapped;
import dev.karst.mapper.processor.source.EntitySources;
import dev.karst.mapper.processor.source.Polish;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * metamodel, and for every record annotated with {@code @ProjectionOf} its codec.
 *
 * <p>Isolating: what it generates for a class follows from that class and the types it reaches, and
 * names it as the only origin.
 *
 * <p>A class with errors, or with components of a type that does not exist yet, is looked at again
 * in every round, and its errors are printed in the last: an error any earlier would keep the
 * compiler from reading what was generated for other classes, and bury the cause under missing
 * symbols. A type that never exists is left to the compiler to report. Classes that Lombok has
 * still to add members to are waited for as well.
 */
public final class KarstProcessor extends AbstractProcessor {
  private static final String OWN = "dev.karst.mapper.";

  /** What code is generated for. */
  private static final List<String> MAPPED = List.of(OWN + "Table", OWN + "ProjectionOf");

  private static final List<String> KEYS = List.of(OWN + "PartitionKey", OWN + "SortKey");

  /** What generated sources are annotated with. */
  private static final List<String> FOREIGN =
      List.of(
          "javax.annotation.processing.Generated",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.NullUnmarked");

  private final Set<String> deferred = new LinkedHashSet<>();
  private final Set<String> keyed = new LinkedHashSet<>();
  private final Set<String> sourceTypes = new LinkedHashSet<>();
  private final Set<String> settled = new LinkedHashSet<>();
  private final Map<String, String> generated = new HashMap<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new LinkedHashSet<>(FOREIGN);
    types.add(OWN + "*");
    return types;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // Else javac warns under -Xlint:processing.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      settled.addAll(sourceTypes);
    }
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && !isGenerated(type)) {
        sourceTypes.add(type.getQualifiedName().toString());
      }
    }
    Set<TypeElement> types = types(deferred);
    deferred.clear();
    for (TypeElement annotation : annotations) {
      Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
      if (MAPPED.contains(annotation.getQualifiedName().toString())) {
        annotated.forEach(element -> types.add(MoreElements.asType(element)));
      } else if (KEYS.contains(annotation.getQualifiedName().toString())) {
        annotated.forEach(element -> keyed.add(typeOf(element).getQualifiedName().toString()));
      }
    }
    EntityReader reader =
        new EntityReader(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            Set.copyOf(sourceTypes),
            Set.copyOf(settled),
            Collections.unmodifiableMap(generated));
    Report report = new Report();
    for (TypeElement type : types) {
      process(type, reader, round.processingOver() ? Optional.of(report) : Optional.empty());
    }
    if (round.processingOver()) {
      types(keyed).forEach(type -> processWithoutTable(type, reader, report));
      report.printTo(processingEnv.getMessager());
    }
    return annotations.stream().allMatch(annotation -> isOurs(annotation, round));
  }

  /** The type that a key stands on, or on a member of. */
  private static TypeElement typeOf(Element element) {
    return element instanceof TypeElement type
        ? type
        : MoreElements.asType(element.getEnclosingElement());
  }

  /**
   * Whether no one else has a use for an annotation: a compiler that warns of those that no one
   * claims has to be told, and one that is told asks no other processor.
   */
  private boolean isOurs(TypeElement annotation, RoundEnvironment round) {
    return annotation.getQualifiedName().toString().startsWith(OWN)
        || round.getElementsAnnotatedWith(annotation).stream()
            .allMatch(element -> element instanceof TypeElement type && isGenerated(type));
  }

  private boolean isGenerated(TypeElement type) {
    return generated.containsKey(type.getQualifiedName().toString());
  }

  private Set<TypeElement> types(Set<String> names) {
    Elements elements = processingEnv.getElementUtils();
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }

  /** Takes the report of the last round, and none in those before. */
  private void process(TypeElement type, EntityReader reader, Optional<Report> last) {
    Report report = new Report();
    Optional<Mapped> mapped;
    try {
      mapped = reader.read(type, report);
    } catch (UnresolvedTypeException e) {
      report.add(e.report());
      mapped = Optional.empty();
    }
    if (last.isPresent()) {
      last.get().add(report);
    } else if (mapped.isPresent()) {
      write(mapped.get(), type);
    } else {
      deferred.add(type.getQualifiedName().toString());
    }
  }

  private static void processWithoutTable(TypeElement type, EntityReader reader, Report report) {
    try {
      reader.readWithoutTable(type, report);
    } catch (UnresolvedTypeException e) {
      // The compiler says so, or Lombok has not run: then it is about entities alone.
    }
  }

  private void write(Mapped mapped, TypeElement origin) {
    for (JavaFile file : EntitySources.of(mapped)) {
      String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
      String name = prefix + file.typeSpec().name();
      generated.put(name, origin.getQualifiedName().toString());
      try (Writer writer = processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
        writer.write(Polish.polish(file.toString()));
      } catch (IOException e) {
        processingEnv
            .getMessager()
            .printMessage(Kind.ERROR, "Cannot write " + name + ": " + e.getMessage(), origin);
      }
    }
  }
}
