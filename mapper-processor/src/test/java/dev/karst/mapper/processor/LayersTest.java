package dev.karst.mapper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Elements lead to the model and the model to source; nothing leads back. */
class LayersTest {
  private static final String PROCESSOR = "dev.karst.mapper.processor";
  private static final Path SOURCES = Path.of("src/main/java/dev/karst/mapper/processor");

  private static List<String> imports(String directory) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(directory))) {
      return files
          .flatMap(LayersTest::lines)
          .filter(line -> line.startsWith("import "))
          .map(line -> line.replaceAll("import (?:static )?|;", ""))
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theModelKnowsNoCompiler() throws IOException {
    assertThat(imports("model"))
        .isNotEmpty()
        .noneMatch(each -> each.startsWith("javax.lang.model"))
        .noneMatch(each -> each.startsWith(PROCESSOR + ".elements"));
  }

  @Test
  void sourcesComeFromTheModelAlone() throws IOException {
    assertThat(imports("source"))
        .isNotEmpty()
        .noneMatch(each -> each.startsWith("javax.lang.model.type"))
        .noneMatch(each -> each.startsWith("javax.lang.model.util"))
        .noneMatch(each -> each.startsWith(PROCESSOR + ".elements"));
  }

  @Test
  void elementsKnowNoSources() throws IOException {
    assertThat(imports("elements"))
        .isNotEmpty()
        .noneMatch(each -> each.startsWith(PROCESSOR + ".source"));
  }
}
