package dev.karst.journal;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.UnsupportedFormatException;
import dev.karst.storage.FileSync;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file that holds a {@link Manifest}, replaced as a whole: written beside, synced, renamed.
 *
 * <pre>
 *   file   := "KARSTDB1" version:u32 clean:u8 lastSequence:u64 lastTableId:u32 count:u32 entry*
 *             crc32c:u32 (of all before it)
 *   entry  := table itemCount:u64 sizeBytes:u64 upcomingPageId:u64 count:u32 name:text*
 * </pre>
 *
 * <p>{@code table} and {@code text} are those of {@link CommitRecordDescriptor}. Big-endian. Used
 * by one thread at a time. A crash leaves the old file or the new one.
 */
public final class ManifestFile {
  private static final long MAGIC = 0x4b41525354444231L; // "KARSTDB1"
  private static final int VERSION = 1;
  private static final int INITIAL_CAPACITY = 4096;

  private static final String NAME = "MANIFEST";

  private final Path directory;
  private final Path file;

  /**
   * The manifest of a database.
   *
   * @param directory the database's
   */
  public ManifestFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve(NAME);
  }

  /** Whether there is a file that begins like a manifest. */
  public boolean exists() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Long.BYTES);
      return start.length == Long.BYTES && ByteBuffer.wrap(start).getLong() == MAGIC;
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(file), e);
    }
  }

  /**
   * Reads the manifest; empty if there is no file.
   *
   * @throws CorruptStoreException if the file is damaged
   * @throws UnsupportedFormatException if a newer version of Karst wrote it
   */
  public Optional<Manifest> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(file), e);
    }
    try {
      return Optional.of(decode(bytes));
    } catch (BufferUnderflowException e) {
      throw new CorruptStoreException(Messages.corruptManifest(file, "it ends too early"), e);
    }
  }

  /** Replaces the manifest; when it returns, the new one is on the disk. */
  public void write(Manifest manifest) {
    RecordBuffer buffer = encode(manifest);
    Path temporary = directory.resolve(NAME + ".new");
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        out.write(buffer.array(), 0, buffer.position());
        out.getFD().sync();
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FileSync.directory(directory);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(file), e);
    }
  }

  private static RecordBuffer encode(Manifest manifest) {
    RecordBuffer buffer = new RecordBuffer(INITIAL_CAPACITY);
    buffer.putLong(MAGIC);
    buffer.putInt(VERSION);
    buffer.putByte(manifest.clean() ? 1 : 0);
    buffer.putLong(manifest.lastSequence());
    buffer.putInt(manifest.lastTableId());
    buffer.putInt(manifest.tables().size());
    for (Manifest.Table table : manifest.tables()) {
      table.table().write(buffer);
      buffer.putLong(table.itemCount());
      buffer.putLong(table.sizeBytes());
      buffer.putLong(table.upcomingPageId());
      buffer.putInt(table.names().size());
      table.names().forEach(buffer::putText);
    }
    buffer.putInt(checksum(buffer.array(), buffer.position()));
    return buffer;
  }

  private Manifest decode(byte[] bytes) {
    RecordBuffer buffer = RecordBuffer.reading(bytes, 0, bytes.length);
    if (buffer.getLong() != MAGIC) {
      throw new CorruptStoreException(Messages.corruptManifest(file, "it does not begin like one"));
    }
    int version = buffer.getInt();
    if (version > VERSION) {
      throw new UnsupportedFormatException(Messages.manifestTooNew(file, version, VERSION));
    }
    int contentLength = bytes.length - Integer.BYTES;
    int stored = RecordBuffer.reading(bytes, contentLength, Integer.BYTES).getInt();
    if (stored != checksum(bytes, contentLength)) {
      throw new CorruptStoreException(Messages.corruptManifest(file, "its checksum is wrong"));
    }
    boolean clean = buffer.getByte() == 1;
    long lastSequence = buffer.getLong();
    int lastTableId = buffer.getInt();
    int count = buffer.getInt();
    List<Manifest.Table> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tables.add(decodeTable(buffer));
    }
    return new Manifest(clean, lastSequence, lastTableId, tables);
  }

  private static Manifest.Table decodeTable(RecordBuffer buffer) {
    TableRecord table = TableRecord.read(buffer);
    long itemCount = buffer.getLong();
    long sizeBytes = buffer.getLong();
    long upcomingPageId = buffer.getLong();
    int count = buffer.getInt();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(buffer.getText());
    }
    return new Manifest.Table(table, itemCount, sizeBytes, upcomingPageId, names);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
