package dev.karst.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each package of the server imports only those above it, and one alone knows Jetty. */
class ServerLayersTest {
  /** From the top down. */
  private static final List<String> LAYERS =
      List.of(
          "dev.karst.server.protocol",
          "dev.karst.server.auth",
          "dev.karst.server.metrics",
          "dev.karst.server.http",
          "dev.karst.server",
          "dev.karst.server.cli");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.karst.server");

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
  void protocolAndSignaturesKnowNoTransport() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.karst.server.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(classes);
  }
}
