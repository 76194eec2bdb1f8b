package dev.karst;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each package of core imports only those above it, and one alone knows Chronicle. */
class LayersTest {
  /** From the top down. */
  private static final List<String> LAYERS =
      List.of(
          "dev.karst.error",
          "dev.karst.value",
          "dev.karst.schema",
          "dev.karst.codec",
          "dev.karst.expression",
          "dev.karst.expression.parse",
          "dev.karst.expression.eval",
          "dev.karst.operation",
          "dev.karst.operation.stream",
          "dev.karst.storage",
          "dev.karst.storage.chronicle",
          "dev.karst.collection",
          "dev.karst.journal",
          "dev.karst.stream",
          "dev.karst.expiry",
          "dev.karst.engine",
          "dev.karst.handler",
          "dev.karst.trigger.filter",
          "dev.karst.trigger",
          "dev.karst");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.karst");

  @Test
  void packagesImportOnlyThoseAboveThem() {
    for (int i = 0; i < LAYERS.size() - 1; i++) {
      List<String> below = LAYERS.subList(i + 1, LAYERS.size());
      noClasses()
          .that()
          .resideInAPackage(LAYERS.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(below.toArray(String[]::new))
          .check(classes);
    }
  }

  @Test
  void everyPackageHasItsLayer() {
    noClasses().should().resideOutsideOfPackages(LAYERS.toArray(String[]::new)).check(classes);
  }

  @Test
  void onlyTheChronicleStorageKnowsChronicle() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.karst.storage.chronicle")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.openhft..")
        .check(classes);
  }

  @Test
  void onlyTheFacadeChoosesChronicle() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.karst.storage.chronicle", "dev.karst")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.karst.storage.chronicle")
        .check(classes);
  }
}
