package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.StoreUnavailableException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a database after it was closed, or was not. */
class DurabilityTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.composite("who", KeyType.S, "no", KeyType.N));

  @TempDir Path directory;

  private static Item note(String who, long no) {
    return Item.builder().put("who", who).put("no", no).put("text", "note " + no).build();
  }

  private static void assertNotes(Karst karst, int people, int notes) {
    Table table = karst.table("notes");
    for (int person = 0; person < people; person++) {
      for (int no = 0; no < notes; no++) {
        String who = "p" + person;
        assertThat(table.get(Item.of("who", s(who), "no", n(no)))).contains(note(who, no));
      }
    }
    assertThat(karst.describeTable("notes").itemCount()).isEqualTo((long) people * notes);
  }

  private static void putNotes(Table table, int people, int notes) {
    for (int no = 0; no < notes; no++) {
      for (int person = 0; person < people; person++) {
        table.put(note("p" + person, no));
      }
    }
  }

  @Test
  void theFirstTableMayGo() throws Exception {
    try (Karst karst = Karst.open(directory)) {
      karst.createTable(new TableDefinition("first", KeySchema.simple("id", KeyType.S)));
      karst.deleteTable("first");
      Table notes = karst.createTable(NOTES);
      Thread.sleep(300); // so long that the disk's free space is looked at again
      notes.put(note("p0", 0));
    }
    try (Karst karst = Karst.open(directory)) {
      assertNotes(karst, 1, 1);
      karst.deleteTable("notes");
      Thread.sleep(300);
    }
  }

  @Test
  void aCleanCloseKeepsEverything() {
    try (Karst karst = Karst.open(directory)) {
      putNotes(karst.createTable(NOTES), 20, 50);
    }
    for (int round = 0; round < 3; round++) {
      try (Karst karst = Karst.open(directory)) {
        assertNotes(karst, 20, 50);
      }
    }
    try (Karst karst = Karst.open(directory)) {
      putNotes(karst.table("notes"), 30, 60);
    }
    try (Karst karst = Karst.open(directory)) {
      assertNotes(karst, 30, 60);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anUncleanEndIsRebuiltFromTheJournal(boolean synchronous, @TempDir Path copies)
      throws IOException {
    Karst.Builder builder = Karst.at(directory);
    if (synchronous) {
      builder.synchronous();
    }
    Path copy = copies.resolve("copy");
    try (Karst karst = builder.open()) {
      putNotes(karst.createTable(NOTES), 20, 20);
      karst.createTable(new TableDefinition("gone", KeySchema.simple("id", KeyType.S)));
      karst.deleteTable("gone");
      copy(directory, copy);
    }
    try (Karst karst = Karst.open(copy)) {
      assertNotes(karst, 20, 20);
      assertThat(karst.tableNames()).containsExactly("notes");
      putNotes(karst.table("notes"), 25, 25);
      copy(copy, copies.resolve("again"));
    }
    try (Karst karst = Karst.open(copies.resolve("again"))) {
      assertNotes(karst, 25, 25);
    }
  }

  /** A database that was closed, then had its manifest flag lost, is rebuilt all the same. */
  @Test
  void aDamagedManifestIsNoLoss() throws IOException {
    try (Karst karst = Karst.open(directory)) {
      putNotes(karst.createTable(NOTES), 3, 3);
    }
    Path manifest = directory.resolve("MANIFEST");
    byte[] bytes = Files.readAllBytes(manifest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(manifest, bytes);
    try (Karst karst = Karst.open(directory)) {
      assertNotes(karst, 3, 3);
    }
  }

  @Test
  void aSecondOpenerIsToldWhoHoldsTheDirectory() {
    try (Karst karst = Karst.open(directory)) {
      assertThat(karst.tableNames()).isEmpty();
      assertThatThrownBy(() -> Karst.open(directory))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("is open already, held by process " + ProcessHandle.current().pid())
          .hasMessageContaining("(this process)");
    }
    Karst.open(directory).close();
  }

  /**
   * POSIX drops a process's locks on a file when it closes any handle on it, as a second opener in
   * this process might: another process must be kept out all the same.
   */
  @Test
  void anotherProcessIsKeptOutAndToldWhoHoldsTheDirectory() throws Exception {
    try (Karst karst = Karst.open(directory)) {
      assertThatThrownBy(() -> Karst.open(directory)).isInstanceOf(StoreUnavailableException.class);
      Process child = ChildJvm.start(Opener.class, directory.toString());
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(output)
          .startsWith("The database in " + directory.toRealPath() + " is open already, held by")
          .contains("process " + ProcessHandle.current().pid() + " since ");
      assertThat(karst.tableNames()).isEmpty();
    }
    Process child = ChildJvm.start(Opener.class, directory.toString());
    assertThat(child.getInputStream().readAllBytes()).asString().startsWith("opened");
  }

  /** What the other process runs. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) {
      try (Karst karst = Karst.open(Path.of(arguments[0]))) {
        System.out.println("opened " + karst.tableNames());
      } catch (StoreUnavailableException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void anInterruptedThreadOpensAndCloses() {
    Thread.currentThread().interrupt();
    try (Karst karst = Karst.open(directory)) {
      putNotes(karst.createTable(NOTES), 1, 1);
    }
    try (Karst karst = Karst.open(directory)) {
      assertNotes(karst, 1, 1);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void somebodyElsesFilesAreLeftAlone() throws IOException {
    Path treasure = Files.createDirectories(directory.resolve("tables")).resolve("treasure");
    Files.writeString(treasure, "gold");
    assertThatThrownBy(() -> Karst.open(directory))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage(directory + " is neither empty nor a database; choose another directory");
    assertThat(treasure).hasContent("gold");
    assertThat(directory).isDirectoryNotContaining("glob:**LOCK");
  }

  /** Other stores have a file called LOCK, too. */
  @Test
  void somebodyElsesLockIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("LOCK"), "not ours");
    assertThatThrownBy(() -> Karst.open(directory))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageEndingWith("is neither empty nor a database; choose another directory");
    assertThat(directory.resolve("LOCK")).hasContent("not ours");
  }

  @Test
  void theLongestTableNamesLieOnDisk() {
    String name = "n".repeat(255);
    try (Karst karst = Karst.open(directory)) {
      karst.createTable(new TableDefinition(name, NOTES.key())).put(note("p", 1));
    }
    try (Karst karst = Karst.open(directory)) {
      assertThat(karst.describeTable(name).itemCount()).isEqualTo(1);
    }
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Karst.open(file))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage(file + " is not a directory");
  }

  @Test
  void interruptedThreadsWriteAndReadLikeOthers() {
    try (Karst karst = Karst.at(directory).synchronous().open()) {
      Table table = karst.createTable(NOTES);
      Thread.currentThread().interrupt();
      putNotes(table, 3, 3);
      assertNotes(karst, 3, 3);
      assertThat(Thread.interrupted()).isTrue();
      putNotes(table, 4, 4);
    }
    try (Karst karst = Karst.open(directory)) {
      assertNotes(karst, 4, 4);
    }
  }

  @Test
  void synchronousWritersOnManyThreadsLoseNothing(@TempDir Path copies) throws Exception {
    int threads = 8;
    int each = 50;
    Path copy = copies.resolve("copy");
    try (Karst karst = Karst.at(directory).synchronous().open()) {
      Table table = karst.createTable(NOTES);
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          String who = "p" + thread;
          writers.add(
              () -> {
                for (int no = 0; no < each; no++) {
                  table.put(note(who, no));
                }
                return null;
              });
        }
        for (Future<Void> done : pool.invokeAll(writers)) {
          done.get();
        }
      } finally {
        pool.shutdown();
      }
      copy(directory, copy);
    }
    try (Karst karst = Karst.open(copy)) {
      assertNotes(karst, threads, each);
    }
  }

  /** What a process that dies now leaves behind; files keep their holes. */
  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.filter(path -> !path.startsWith(from.resolve("tables"))).toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
