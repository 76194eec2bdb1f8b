package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.UnsupportedFormatException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest: what comes back, which bytes it is, and what damage is called. */
class ManifestFileTest {
  private static final Manifest MANIFEST =
      new Manifest(
          true,
          7,
          3,
          List.of(
              new Manifest.Table(
                  new TableRecord(
                      2,
                      1000,
                      new TableDefinition(
                          "abc", KeySchema.composite("p", KeyType.S, "s", KeyType.N))),
                  5,
                  600,
                  9,
                  List.of("p", "s", "név"))));

  @TempDir Path directory;

  private Path file;
  private ManifestFile manifests;

  @BeforeEach
  void prepare() {
    file = directory.resolve("MANIFEST");
    manifests = new ManifestFile(directory);
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(manifests.read()).isEmpty();
    manifests.write(Manifest.unclean(0));
    manifests.write(MANIFEST);
    assertThat(manifests.read()).contains(MANIFEST);
    assertThat(directory).isDirectoryContaining(path -> path.equals(file));
    assertThat(directory.resolve("MANIFEST.new")).doesNotExist();
  }

  @Test
  void itsBytesStayWhatTheyAre() throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(HexFormat.of().formatHex(bytes, 0, bytes.length - Integer.BYTES))
        .isEqualTo(
            "4b41525354444231" // magic
                + "00000001" // version
                + "01" // clean
                + "0000000000000007" // last sequence number
                + "00000003" // last table id
                + "00000001" // tables
                + "00000002" // id
                + "00000000000003e8" // created
                + "00000003616263" // name
                + "000000017053" // partition key, S
                + "01" // has a sort key
                + "00000001734e" // sort key, N
                + "0000000000000005" // items
                + "0000000000000258" // bytes
                + "0000000000000009" // next page id
                + "00000003" // names
                + "0000000170"
                + "0000000173"
                + "000000046ec3a976");
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      assertThatThrownBy(manifests::read)
          .isInstanceOfAny(CorruptStoreException.class, UnsupportedFormatException.class);
    }
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(manifests::read).isInstanceOf(CorruptStoreException.class);
    }
  }

  @Test
  void aNewerVersionIsNotDamage() throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(Long.BYTES, 2);
    Files.write(file, bytes);
    assertThatThrownBy(manifests::read)
        .isInstanceOf(UnsupportedFormatException.class)
        .hasMessage("The manifest " + file + " has format 2; this version of Karst reads up to 1");
  }
}
