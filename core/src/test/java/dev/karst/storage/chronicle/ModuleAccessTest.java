package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.ChildJvm;
import dev.karst.error.Messages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

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
            "or with -javaagent:karst-core.jar");
  }

  @Test
  void saysThatAJreIsNotEnough() {
    assertThat(Messages.noCompiler("/opt/jre"))
        .startsWith("Karst needs a JDK, not a JRE")
        .contains("java.home=/opt/jre")
        .contains("--add-modules=jdk.compiler,jdk.unsupported");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void saysThatUnsafeIsDenied() throws Exception {
    assertThat(errorsOf("--sun-misc-unsafe-memory-access=deny"))
        .contains("UnsupportedEnvironmentException: " + Messages.unsafeDenied());
  }

  @Test
  void failsAtOnceWithoutACompiler() throws Exception {
    assertThat(errorsOf("--limit-modules=java.base,java.instrument,jdk.unsupported"))
        .contains("UnsupportedEnvironmentException: Karst needs a JDK, not a JRE");
  }

  /** What a program that makes a storage prints when the JVM is started with an option. */
  private static String errorsOf(String option) throws Exception {
    Process child = ChildJvm.startWith(List.of(option), FreshJvmTest.Program.class, "unused");
    String errors = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).isNotZero();
    return errors;
  }

  @Test
  void leavesNothingClosed() {
    ModuleAccess.ensure();
    assertThat(ModuleAccess.missing(ModuleAccess.readers())).isEmpty();
  }
}
