package dev.karst.mapper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Generated sources are as google-java-format would print them. It runs in a virtual machine of its
 * own, being a user of the compiler's insides.
 */
class FormatTest {
  private static List<String> exports() {
    return Stream.of("api", "code", "file", "parser", "tree", "util")
        .map(each -> "--add-exports=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED")
        .toList();
  }

  private static List<String> sourcesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void goldenFilesAreFormatted() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--dry-run"));
    for (String name : GoldenTest.NAMES) {
      arguments.addAll(sourcesIn(GoldenTest.GOLDEN.resolve(name)));
    }
    assertThat(arguments).hasSizeGreaterThan(20);
    assertThat(JavaProcess.run(exports(), "com.google.googlejavaformat.java.Main", arguments))
        .isEmpty();
  }
}
