package dev.karst.mapper.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Generated sources, against those that were read and found good. {@code
 * -Dkarst.golden.update=true} writes what is generated now; read the difference before you commit
 * it.
 */
class GoldenTest {
  static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** The directories there. */
  static final List<String> NAMES =
      List.of("order", "sensor", "catalogue", "fair", "product", "customer");

  @ParameterizedTest
  @FieldSource("NAMES")
  void generates(String name) throws IOException {
    Path sources = GOLDEN.resolve(name).resolve("source");
    Path expected = GOLDEN.resolve(name).resolve("generated");
    Compilation compilation =
        javac()
            .withProcessors(new KarstProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(sources(sources));
    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      generated.put(
          Path.of(file.getName()).getFileName().toString(), file.getCharContent(false).toString());
    }
    if (Boolean.getBoolean("karst.golden.update")) {
      Files.createDirectories(expected);
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(expected.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(generated).isEqualTo(texts(expected));
    assertThat(generated.values().stream().flatMap(String::lines))
        .allMatch(line -> line.length() <= 100);
  }

  private static List<JavaFileObject> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(
              file ->
                  JavaFileObjects.forSourceString(
                      directory.relativize(file).toString().replace(".java", "").replace('/', '.'),
                      read(file)))
          .toList();
    }
  }

  /** The files of a directory, by their names. */
  static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(file -> texts.put(file.getFileName().toString(), read(file)));
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
