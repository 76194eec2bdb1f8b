package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A guide whose programs are parts of tests, between {@code // guide: NAME} and {@code // end}. */
public final class Guide {
  private final Path guide;
  private final Path sources;

  /**
   * A guide, or the README.
   *
   * @param path below the project's root
   * @param packageName the last part of the name of the tests' package
   */
  public Guide(String path, String packageName) {
    guide = Path.of("..").resolve(path);
    sources = Path.of("src", "test", "java", "dev", "karst", "examples", packageName);
  }

  /** Makes sure that the guide shows a part of a source as it is. */
  public void assertShows(String file, String name) throws IOException {
    assertThat(Files.readString(guide)).contains("```java\n" + snippet(file, name) + "\n```");
  }

  private String snippet(String file, String name) throws IOException {
    return Files.readString(sources.resolve(file))
        .lines()
        .dropWhile(line -> !line.strip().equals("// guide: " + name))
        .skip(1)
        .takeWhile(line -> !line.strip().equals("// end"))
        .collect(Collectors.joining("\n"))
        .stripTrailing()
        .stripIndent();
  }
}
