package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import dev.karst.mapper.processor.model.GeneratedNames;
import java.util.Set;

/**
 * The names of generated classes are free. Class files do not count: they may be of the last build.
 */
final class GeneratedNameRule implements Rule {
  private final Set<String> sourceTypes;

  /** Takes the names of the top-level types that are compiled from source. */
  GeneratedNameRule(Set<String> sourceTypes) {
    this.sourceTypes = sourceTypes;
  }

  @Override
  public void check(EntityElement entity, Report report) {
    ClassName type = ClassName.get(entity.root().type());
    for (ClassName generated : new GeneratedNames(type).all()) {
      if (sourceTypes.contains(generated.canonicalName())) {
        report.add(
            Diagnostic.nameTaken(entity.root().name(), generated.simpleName()),
            entity.root().type());
      }
    }
  }
}
