package dev.karst.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tests whose class path has the SDK but no {@code karst-aws}. */
class WithoutBridgeTest {
  @Test
  void areToldWhatToAdd() throws Exception {
    List<URL> urls = new ArrayList<>();
    Path bridge = location("dev.karst.aws.KarstDynamoDbClient");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(entry).equals(bridge)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader); // where JUnit's launcher looks for engines
      Class<?> refusals = loader.loadClass(RefusalTest.class.getName());
      Method failure = refusals.getDeclaredMethod("failure", Class.class);
      failure.setAccessible(true);
      assertThat((String) failure.invoke(null, loader.loadClass(WantsAClient.class.getName())))
          .contains(
              "@KarstTest gives a DynamoDbClient if dev.karst:karst-aws is on the class path, and"
                  + " it is not: add it with scope test");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Path location(String className) throws Exception {
    return Path.of(
        Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @KarstTest
  static class WantsAClient {
    @Test
    void test(DynamoDbClient client) {}
  }
}
