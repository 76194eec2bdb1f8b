package dev.karst.mapper.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Elements lead to the model and the model to source; nothing leads back. */
class LayersTest {
  private static final String PROCESSOR = "dev.karst.mapper.processor";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PROCESSOR);

  private void forbid(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(PROCESSOR + from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(classes);
  }

  @Test
  void theModelKnowsNoCompiler() {
    forbid(
        ".model", "javax.lang.model..", PROCESSOR, PROCESSOR + ".elements", PROCESSOR + ".source");
  }

  /** But for {@code Modifier} and names, which JavaPoet takes from there. */
  @Test
  void sourcesComeFromTheModelAlone() {
    forbid(
        ".source",
        "javax.lang.model.type",
        "javax.lang.model.util",
        PROCESSOR,
        PROCESSOR + ".elements");
  }

  @Test
  void elementsKnowNoSources() {
    forbid(".elements", PROCESSOR, PROCESSOR + ".source");
  }

  @Test
  void nothingDependsOnTheRuntime() {
    forbid("..", "dev.karst", "dev.karst.mapper", "dev.karst.mapper.codec");
  }

  /** Generated code does without what is built at run time, and both take the same diagnostics. */
  @Test
  void theMapperKnowsNoRepositoriesBuiltAtRunTime() {
    JavaClasses mapper =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.karst.mapper");
    noClasses()
        .that()
        .resideInAnyPackage("dev.karst.mapper", "dev.karst.mapper.codec")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.karst.mapper.runtime", "dev.karst.mapper.diagnostic")
        .check(mapper);
    noClasses()
        .that()
        .resideInAPackage("dev.karst.mapper.diagnostic")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.karst.mapper.diagnostic", "java..", "org.jspecify..")
        .check(mapper);
  }
}
