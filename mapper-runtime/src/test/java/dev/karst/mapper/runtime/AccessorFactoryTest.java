package dev.karst.mapper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of other class loaders and modules. */
class AccessorFactoryTest {
  private static final String ENTITY =
      """
      package shop;

      import dev.karst.mapper.PartitionKey;
      import dev.karst.mapper.Table;

      @Table("goods")
      record Goods(@PartitionKey String id, Price price) {
        record Price(long cents) {}

        static Goods make() {
          return new Goods("g1", new Price(5));
        }
      }
      """;

  private static final Map<String, String> FAMILY =
      Map.of(
          "shop/Thing.java",
          """
          package shop;

          @dev.karst.mapper.Table("things")
          public sealed interface Thing permits Cup, store.Shelf {}
          """,
          "shop/Cup.java",
          """
          package shop;

          import dev.karst.mapper.PartitionKey;

          record Cup(@PartitionKey(prefix = "CUP#") String id) implements Thing {}
          """,
          "store/Shelf.java",
          """
          package store;

          import dev.karst.mapper.PartitionKey;

          public record Shelf(@PartitionKey(prefix = "SHELF#") long number) implements shop.Thing {
            static Shelf make() {
              return new Shelf(7);
            }
          }
          """);

  @TempDir Path directory;

  private Path compiled(String moduleInfo) throws IOException {
    return compiled(moduleInfo, Map.of("shop/Goods.java", ENTITY));
  }

  private Path compiled(String moduleInfo, Map<String, String> types) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> type : types.entrySet()) {
      Path source = directory.resolve("source").resolve(type.getKey());
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, type.getValue()));
    }
    List<String> options = new ArrayList<>(List.of("-proc:none"));
    if (!moduleInfo.isEmpty()) {
      Path info = directory.resolve("source/module-info.java");
      Files.writeString(info, moduleInfo);
      sources.add(info);
      options.addAll(List.of("--add-reads", "shop=ALL-UNNAMED"));
    }
    Path classes = Files.createDirectories(directory.resolve("classes"));
    options.addAll(List.of("-d", classes.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      assertThat(
              compiler
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
    return classes;
  }

  private Class<?> inModule(String moduleInfo) throws IOException, ClassNotFoundException {
    return inModule(compiled(moduleInfo)).loadClass("shop.Goods");
  }

  private static ClassLoader inModule(Path classes) {
    ModuleFinder finder = ModuleFinder.of(classes);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("shop"));
    ModuleLayer.Controller controller =
        ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(boot), AccessorFactoryTest.class.getClassLoader());
    Module module = controller.layer().findModule("shop").orElseThrow();
    controller.addReads(module, AccessorFactoryTest.class.getClassLoader().getUnnamedModule());
    return module.getClassLoader();
  }

  private static <T> T made(Class<T> type) throws ReflectiveOperationException {
    Method make = type.getDeclaredMethod("make");
    make.setAccessible(true);
    return type.cast(make.invoke(null));
  }

  private static <T> void putsAndFinds(Class<T> type) throws ReflectiveOperationException {
    T object = made(type);
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      RuntimeRepository<T> goods = RuntimeRepository.on(karst, type);
      goods.put(object);
      assertThat(goods.find("g1")).contains(object);
    }
  }

  @Test
  void aModuleThatOpensThePackageMayHideTheClass() throws Exception {
    putsAndFinds(inModule("module shop { opens shop; }"));
  }

  @Test
  void aClosedModuleIsToldWhatToOpen() throws Exception {
    Class<?> type = inModule("module shop {}");
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      assertThatThrownBy(() -> RuntimeRepository.on(karst, type))
          .isInstanceOf(UnmappableException.class)
          .hasMessage(
              "There can be no repository of shop.Goods:\n"
                  + "  KARST-104: module shop does not open the package of Goods, so that nothing"
                  + " can be defined in it. Fix: say \"opens shop;\" in its module-info.");
    }
  }

  @Test
  void classesOfAFamilyMayBeInSeveralPackages() throws Exception {
    ClassLoader loader = inModule(compiled("module shop { opens shop; opens store; }", FAMILY));
    Class<?> shelf = loader.loadClass("store.Shelf");
    putsAndReads(loader.loadClass("shop.Thing"), made(shelf));
  }

  private static <T> void putsAndReads(Class<T> type, Object object) {
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(100).open()) {
      RuntimeFamily<T> family = RuntimeFamily.on(karst, type);
      family.put(type.cast(object));
      assertThat(family.collectionBy("number").query(7L).only()).contains(type.cast(object));
    }
  }

  @Test
  void aRepositoryIsMadeOfAClassOnce() {
    assertThat(Mapping.of(Ticket.class)).isSameAs(Mapping.of(Ticket.class));
  }

  /** The mapping of a class is kept by the class alone. */
  @Test
  void aClassLoaderCanGoWithItsClasses() throws Exception {
    WeakReference<ClassLoader> loader = mapped(compiled("").toUri().toURL());
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> mapped(URL classes) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, AccessorFactoryTest.class.getClassLoader())) {
      assertThat(Mapping.of(loader.loadClass("shop.Goods")).indexes()).isEmpty();
      return new WeakReference<>(loader);
    }
  }
}
