package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ModuleAccessTest {
  @Test
  void namesTheFlagsThatOpenWhatIsClosed() {
    String message =
        ModuleAccess.closedMessage(
            List.of(
                new JdkPackage("java.base", "java.lang"),
                new JdkPackage("jdk.compiler", "com.sun.tools.javac.file")),
            "ALL-UNNAMED");
    assertThat(message.lines())
        .containsExactly(
            "This Java does not let Karst open the JDK packages that Chronicle needs. Start it"
                + " with:",
            "  --add-opens=java.base/java.lang=ALL-UNNAMED",
            "  --add-opens=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
            "or with -javaagent:karst-core.jar, and without --sun-misc-unsafe-memory-access=deny");
  }

  @Test
  void saysThatAJreIsNotEnough() {
    assertThat(ModuleAccess.noCompilerMessage("/opt/jre"))
        .startsWith("Karst needs a JDK, not a JRE")
        .contains("java.home=/opt/jre")
        .contains("--add-modules=jdk.compiler,jdk.unsupported");
  }

  @Test
  void leavesNothingClosed() {
    ModuleAccess.ensure();
    assertThat(ModuleAccess.missing(ModuleAccess.readers())).isEmpty();
  }
}
