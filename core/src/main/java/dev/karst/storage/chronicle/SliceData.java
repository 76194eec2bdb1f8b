package dev.karst.storage.chronicle;

import dev.karst.codec.KeyHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.openhft.chronicle.algo.hashing.LongHashFunction;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.RandomDataInput;
import net.openhft.chronicle.bytes.RandomDataOutput;
import net.openhft.chronicle.core.UnsafeMemory;
import net.openhft.chronicle.hash.AbstractData;
import org.jspecify.annotations.Nullable;

/**
 * A range of a caller's array as Chronicle Map sees keys and values; set anew for each call.
 *
 * <p>Chronicle's own {@code byte[]} data needs an array of the exact length and a wrapper for each
 * call. Here hashing, comparing and storing work on the caller's array itself, so nothing is
 * allocated. To Chronicle the map is one of {@code byte[]} to {@code byte[]}: its file names no
 * class of Karst.
 */
final class SliceData extends AbstractData<byte[]> {
  private static final VarHandle NATIVE_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final byte[] NOTHING = {};

  private byte[] array = NOTHING;
  private int start;
  private int length;

  void set(byte[] array, int start, int length) {
    this.array = array;
    this.start = start;
    this.length = length;
  }

  void clear() {
    set(NOTHING, 0, 0);
  }

  @Override
  public long size() {
    return length;
  }

  /**
   * Our own hash of the same bytes, whatever function is asked for: every key of every map comes
   * through here, and Chronicle's takes several times as long for keys of this length.
   */
  @Override
  public long hash(LongHashFunction function) {
    return KeyHash.of(array, start, length);
  }

  @Override
  public boolean equivalent(RandomDataInput source, long sourceOffset) {
    long address = source.addressForRead(sourceOffset);
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      if (UnsafeMemory.unsafeGetLong(address + i) != (long) NATIVE_LONGS.get(array, start + i)) {
        return false;
      }
    }
    for (; i < length; i++) {
      if (UnsafeMemory.unsafeGetByte(address + i) != array[start + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Chronicle declares it
  public void writeTo(RandomDataOutput target, long targetOffset) {
    NativeCopy.toNative(array, start, target.addressForWrite(targetOffset), length);
  }

  /** Wraps a copy; Chronicle asks for it in messages only. */
  @Override
  public RandomDataInput bytes() {
    return BytesStore.wrap(get());
  }

  @Override
  public long offset() {
    return 0;
  }

  @Override
  public byte[] get() {
    return Arrays.copyOfRange(array, start, start + length);
  }

  @Override
  public byte[] getUsing(byte @Nullable [] using) {
    return get();
  }

  @Override
  public String toString() {
    return Arrays.toString(get());
  }
}
