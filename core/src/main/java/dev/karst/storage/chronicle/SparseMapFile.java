package dev.karst.storage.chronicle;

import static net.openhft.chronicle.hash.impl.SizePrefixedBlob.HEADER_OFFSET;
import static net.openhft.chronicle.hash.impl.SizePrefixedBlob.SELF_BOOTSTRAPPING_HEADER_OFFSET;
import static net.openhft.chronicle.hash.impl.SizePrefixedBlob.SIZE_WORD_OFFSET;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.algo.hashing.LongHashFunction;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.hash.VanillaGlobalMutableState;
import net.openhft.chronicle.hash.impl.VanillaChronicleHash;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.VanillaChronicleMap;
import net.openhft.chronicle.values.Values;
import net.openhft.chronicle.wire.TextWire;

/**
 * Makes the file of an empty Chronicle Map, as Chronicle would, but without touching its holes.
 *
 * <p>Chronicle reads all lookup tables and free lists of a new file to see that they are zero; in a
 * file that was just made they are holes, and reading them takes seconds. Opening a file that is
 * there reads its header only. So the header is written here, and the rest is left to be holes:
 *
 * <pre>
 *   file        = header state padding segments
 *   header      = checksum:8 length:4 text        Chronicle's own description of the map
 *   state       = lock:8 global state             at the next multiple of 64 after the header
 *   padding     = zero up to a page boundary
 *   segments    = zero                            segment headers and first tiers
 * </pre>
 *
 * A test compares it with what Chronicle writes. {@link #check} looks at the same places before
 * Chronicle does, since that waits for a minute for a header that looks unfinished, makes an empty
 * map where a file is empty, and lengthens one that is too short.
 */
final class SparseMapFile {
  private static final int MAX_HEADER = 16 << 10;
  private static final int HEADER_ALIGNMENT = 64;
  private static final int LOCK_SIZE = 8;

  /** Holds the longest header and the state behind it. */
  private static final int START_LENGTH =
      MAX_HEADER + (int) VanillaChronicleHash.RESERVED_GLOBAL_MUTABLE_STATE_BYTES;

  private SparseMapFile() {}

  static void create(File file, ChronicleMapBuilder<byte[], byte[]> builder) throws IOException {
    VanillaChronicleMap<byte[], byte[], Object> map = new VanillaChronicleMap<>(builder);
    ByteBuffer start = ByteBuffer.allocate(START_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    int headerEnd = writeHeader(map, start);
    try (RandomAccessFile handle = new RandomAccessFile(file, "rw")) {
      map.initBeforeMapping(file, handle, headerEnd, false);
      int stateOffset = align(headerEnd, HEADER_ALIGNMENT);
      long fileSize = map.sizeInBytesWithoutTiers();
      VanillaGlobalMutableState state = map.globalMutableState();
      state.bytesStore(BytesStore.wrap(start), stateOffset + LOCK_SIZE, state.maxSize());
      state.setSegmentHeadersOffset(
          align(
              stateOffset + (int) VanillaChronicleHash.RESERVED_GLOBAL_MUTABLE_STATE_BYTES,
              OS.pageSize()));
      state.setDataStoreSize(fileSize);
      handle.write(start.array());
      handle.setLength(OS.pageAlign(fileSize));
    }
  }

  private static int writeHeader(VanillaChronicleMap<?, ?, ?> map, ByteBuffer start) {
    Bytes<ByteBuffer> text = Bytes.wrapForWrite(start);
    text.writePosition(SELF_BOOTSTRAPPING_HEADER_OFFSET);
    new TextWire(text).getValueOut().typedMarshallable(map);
    int end = (int) text.writePosition();
    int size = end - SELF_BOOTSTRAPPING_HEADER_OFFSET;
    start.putInt(SIZE_WORD_OFFSET, size);
    start.putLong(HEADER_OFFSET, checksum(start, size));
    return end;
  }

  /**
   * Whether the file holds a map, as far as its beginning and its length tell.
   *
   * @throws CorruptStoreException if not
   */
  static void check(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CorruptStoreException(Messages.corruptMap(file, "it is missing"));
    }
    ByteBuffer start = ByteBuffer.allocate(START_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    long fileLength;
    try (RandomAccessFile handle = new RandomAccessFile(file.toFile(), "r")) {
      fileLength = handle.length();
      if (fileLength < START_LENGTH) {
        throw new CorruptStoreException(Messages.corruptMap(file, "it was cut off"));
      }
      handle.readFully(start.array());
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(file), e);
    }
    int size = start.getInt(SIZE_WORD_OFFSET);
    if (size <= 0
        || size > MAX_HEADER - SELF_BOOTSTRAPPING_HEADER_OFFSET
        || start.getLong(HEADER_OFFSET) != checksum(start, size)) {
      throw new CorruptStoreException(Messages.corruptMap(file, "it does not begin like a map"));
    }
    VanillaGlobalMutableState state = Values.newNativeReference(VanillaGlobalMutableState.class);
    int stateOffset = align(SELF_BOOTSTRAPPING_HEADER_OFFSET + size, HEADER_ALIGNMENT) + LOCK_SIZE;
    state.bytesStore(BytesStore.wrap(start), stateOffset, state.maxSize());
    if (state.getSegmentHeadersOffset() < stateOffset
        || state.getDataStoreSize() <= state.getSegmentHeadersOffset()) {
      throw new CorruptStoreException(Messages.corruptMap(file, "its sizes are lost"));
    }
    if (state.getDataStoreSize() > fileLength) {
      throw new CorruptStoreException(Messages.corruptMap(file, "it was cut off"));
    }
  }

  private static long checksum(ByteBuffer start, int size) {
    return LongHashFunction.xx_r39()
        .hashBytes(start.clear(), SIZE_WORD_OFFSET, size + Integer.BYTES);
  }

  private static int align(int offset, int boundary) {
    return (offset + boundary - 1) / boundary * boundary;
  }
}
