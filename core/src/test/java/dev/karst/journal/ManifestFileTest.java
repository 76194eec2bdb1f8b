package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.UnsupportedFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest: what comes back, which bytes it is, and what damage is called. */
class ManifestFileTest {
  private static final Manifest MANIFEST =
      new Manifest(
          true,
          new JournalEnd(7, 77),
          3,
          List.of(
              new Manifest.Table(
                  RichTable.TABLE,
                  5,
                  600,
                  9,
                  List.of("p", "s", "név"),
                  List.of(
                      new Manifest.Index(1, true, 4, 300, 8),
                      new Manifest.Index(7, false, 2, 100, 6)))),
          List.of(new Manifest.Token("tok", -2, 1001)),
          List.of(new Manifest.FormerTable(RichTable.TABLE, List.of("f"))),
          List.of(new Manifest.Consumer(2, "con", 6, 5)));

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
    manifests.write(Manifest.unclean(JournalEnd.EMPTY));
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
                + "00000004" // version
                + "01" // clean
                + "0000000000000007" // last sequence number
                + "000000000000004d" // last time
                + "00000003" // last table id
                + "00000001" // tables
                + RichTable.BYTES
                + "0000000000000005" // items
                + "0000000000000258" // bytes
                + "0000000000000009" // next page id
                + "00000003" // names
                + "0000000170"
                + "0000000173"
                + "000000046ec3a976"
                + "00000002" // indexes
                + "00000001" // id
                + "01" // built
                + "0000000000000004" // items
                + "000000000000012c" // bytes
                + "0000000000000008" // next page id
                + "00000007"
                + "00"
                + "0000000000000002"
                + "0000000000000064"
                + "0000000000000006"
                + "00000001" // tokens
                + "00000003746f6b"
                + "fffffffffffffffe" // fingerprint
                + "00000000000003e9" // time
                + "00000001" // former tables
                + RichTable.BYTES
                + "00000001" // names
                + "0000000166"
                + "00000001" // consumers
                + "00000002" // table id
                + "00000003636f6e"
                + "0000000000000006" // commit
                + "0005"); // write
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
    writeWithVersion(5);
    assertThatThrownBy(manifests::read)
        .isInstanceOf(UnsupportedFormatException.class)
        .hasMessage("The manifest " + file + " has format 5; this version of Karst reads up to 4");
  }

  @Test
  void norIsAnOlderOne() throws IOException {
    writeWithVersion(1);
    assertThatThrownBy(manifests::read)
        .isInstanceOf(UnsupportedFormatException.class)
        .hasMessage(
            "The manifest " + file + " has the old format 1; this version of Karst reads only 4");
  }

  private void writeWithVersion(int version) throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(Long.BYTES, version);
    Files.write(file, bytes);
  }

  @Test
  void aTableThatCannotBeIsDamageThoughTheChecksumIsRight() throws IOException {
    manifests.write(MANIFEST);
    byte[] bytes = Files.readAllBytes(file);
    int billingMode = 4 + 33 + 4 + 8 + 7 + 6 + 1 + 6;
    bytes[billingMode] = 3;
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) checksum.getValue());
    Files.write(file, bytes);
    assertThatThrownBy(manifests::read)
        .isInstanceOf(CorruptStoreException.class)
        .hasMessage("The manifest " + file + " is damaged: it has an unknown billing mode");
  }
}
