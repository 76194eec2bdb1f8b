package dev.karst.mapper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The Eclipse compiler, whose elements and mirrors are others than javac's. */
class EclipseTest {
  @TempDir Path output;

  private List<String> arguments(Path sources) {
    String classPath = System.getProperty("java.class.path");
    return List.of(
        "-17",
        "-warn:none",
        "-processor",
        KarstProcessor.class.getName(),
        "-processorpath",
        classPath,
        "-cp",
        classPath,
        "-d",
        output.toString(),
        "-s",
        output.toString(),
        sources.toString());
  }

  private Map<String, String> generated() throws IOException {
    Map<String, String> generated = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        generated.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return generated;
  }

  @ParameterizedTest
  @FieldSource("dev.karst.mapper.processor.GoldenTest#NAMES")
  void generatesWhatIsGeneratedInJavac(String name) throws IOException {
    Path golden = GoldenTest.GOLDEN.resolve(name);
    StringWriter messages = new StringWriter();
    PrintWriter printer = new PrintWriter(messages);
    boolean compiled =
        BatchCompiler.compile(
            arguments(golden.resolve("source")).toArray(String[]::new), printer, printer, null);
    assertThat(messages.toString()).isEmpty();
    assertThat(compiled).isTrue();
    assertThat(generated()).isEqualTo(GoldenTest.texts(golden.resolve("generated")));
  }

  /** There Lombok is an agent, and leaves its annotations where they are. */
  @Test
  void doesNotWaitForLombok(@TempDir Path sources) throws Exception {
    Files.writeString(
        sources.resolve("Order.java"),
        """
        import dev.karst.mapper.*;
        import dev.karst.mapper.Table;
        @lombok.Data @Table("orders") class Order {
          @PartitionKey private String id;
          private Price price;
        }
        @lombok.Value @lombok.Builder class Price {
          long amount;
        }
        """);
    Path lombok =
        Path.of(lombok.Data.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String messages =
        JavaProcess.run(
            List.of("-javaagent:" + lombok + "=ECJ"),
            "org.eclipse.jdt.internal.compiler.batch.Main",
            arguments(sources));
    assertThat(generated()).as(messages).hasSize(4);
    assertThat(generated().get("OrderCodec.java"))
        .contains("order.setPrice(", "return new Price(amount);");
    assertThat(output.resolve("OrderCodec.class")).exists();
  }
}
