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
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file that holds a {@link Manifest}, replaced as a whole: written beside, synced, renamed.
 *
 * <pre>
 *   file   := "KARSTDB1" version:u32 clean:u8 lastSequence:u64 lastTime:u64 lastTableId:u32
 *             count:u32 entry* count:u32 token* count:u32 former* count:u32 consumer*
 *             crc32c:u32 (of all before it)
 *   entry  := table itemCount:u64 sizeBytes:u64 upcomingPageId:u64 count:u32 name:text*
 *             count:u32 index*
 *   index  := indexId:u32 built:u8 itemCount:u64 sizeBytes:u64 upcomingPageId:u64
 *   token  := token:text fingerprint:u64 time:u64
 *   former := table count:u32 name:text*
 *   consumer := tableId:u32 name:text commit:u64 write:u16
 * </pre>
 *
 * <p>{@code table} and {@code text} are those of {@link CommitRecordDescriptor}. Big-endian. Used
 * by one thread at a time. A crash leaves the old file or the new one.
 */
public final class ManifestFile {
  private static final long MAGIC = 0x4b41525354444231L; // "KARSTDB1"
  private static final int VERSION = 4;
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
   * @throws UnsupportedFormatException if another version of Karst wrote it
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
    } catch (MalformedRecordException e) {
      throw new CorruptStoreException(
          Messages.corruptManifest(file, Objects.toString(e.getMessage())), e);
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
    buffer.putLong(manifest.end().sequence());
    buffer.putLong(manifest.end().time());
    buffer.putInt(manifest.lastTableId());
    buffer.putInt(manifest.tables().size());
    manifest.tables().forEach(table -> encodeTable(table, buffer));
    buffer.putInt(manifest.tokens().size());
    for (Manifest.Token token : manifest.tokens()) {
      buffer.putText(token.token());
      buffer.putLong(token.fingerprint());
      buffer.putLong(token.time());
    }
    buffer.putInt(manifest.formerTables().size());
    for (Manifest.FormerTable former : manifest.formerTables()) {
      TableRecordFormat.write(former.table(), buffer);
      buffer.putTexts(former.names());
    }
    buffer.putInt(manifest.consumers().size());
    for (Manifest.Consumer consumer : manifest.consumers()) {
      buffer.putInt(consumer.tableId());
      buffer.putText(consumer.name());
      buffer.putLong(consumer.commit());
      buffer.putShort(consumer.write());
    }
    buffer.putInt(checksum(buffer.array(), buffer.position()));
    return buffer;
  }

  private static void encodeTable(Manifest.Table table, RecordBuffer buffer) {
    TableRecordFormat.write(table.table(), buffer);
    buffer.putLong(table.itemCount());
    buffer.putLong(table.sizeBytes());
    buffer.putLong(table.upcomingPageId());
    buffer.putTexts(table.names());
    buffer.putInt(table.indexes().size());
    for (Manifest.Index index : table.indexes()) {
      buffer.putInt(index.id());
      buffer.putByte(index.built() ? 1 : 0);
      buffer.putLong(index.itemCount());
      buffer.putLong(index.sizeBytes());
      buffer.putLong(index.upcomingPageId());
    }
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
    if (version < VERSION) {
      throw new UnsupportedFormatException(Messages.manifestTooOld(file, version, VERSION));
    }
    int contentLength = bytes.length - Integer.BYTES;
    int stored = RecordBuffer.reading(bytes, contentLength, Integer.BYTES).getInt();
    if (stored != checksum(bytes, contentLength)) {
      throw new CorruptStoreException(Messages.corruptManifest(file, "its checksum is wrong"));
    }
    boolean clean = buffer.getByte() == 1;
    JournalEnd end = new JournalEnd(buffer.getLong(), buffer.getLong());
    int lastTableId = buffer.getInt();
    List<Manifest.Table> tables = new ArrayList<>();
    int tableCount = buffer.getCount();
    for (int i = 0; i < tableCount; i++) {
      tables.add(decodeTable(buffer));
    }
    List<Manifest.Token> tokens = new ArrayList<>();
    int tokenCount = buffer.getCount();
    for (int i = 0; i < tokenCount; i++) {
      tokens.add(new Manifest.Token(buffer.getText(), buffer.getLong(), buffer.getLong()));
    }
    List<Manifest.FormerTable> formerTables = new ArrayList<>();
    int formerCount = buffer.getCount();
    for (int i = 0; i < formerCount; i++) {
      formerTables.add(new Manifest.FormerTable(TableRecordFormat.read(buffer), buffer.getTexts()));
    }
    List<Manifest.Consumer> consumers = new ArrayList<>();
    int consumerCount = buffer.getCount();
    for (int i = 0; i < consumerCount; i++) {
      consumers.add(
          new Manifest.Consumer(
              buffer.getInt(), buffer.getText(), buffer.getLong(), buffer.getShort()));
    }
    return new Manifest(clean, end, lastTableId, tables, tokens, formerTables, consumers);
  }

  private static Manifest.Table decodeTable(RecordBuffer buffer) {
    TableRecord table = TableRecordFormat.read(buffer);
    long itemCount = buffer.getLong();
    long sizeBytes = buffer.getLong();
    long upcomingPageId = buffer.getLong();
    List<String> names = buffer.getTexts();
    List<Manifest.Index> indexes = new ArrayList<>();
    int count = buffer.getCount();
    for (int i = 0; i < count; i++) {
      indexes.add(
          new Manifest.Index(
              buffer.getInt(),
              buffer.getByte() == 1,
              buffer.getLong(),
              buffer.getLong(),
              buffer.getLong()));
    }
    return new Manifest.Table(table, itemCount, sizeBytes, upcomingPageId, names, indexes);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
