package dev.karst.storage.chronicle;

import dev.karst.storage.PageBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import net.openhft.chronicle.core.UnsafeMemory;

/**
 * A range of native memory, checked at every access; empty while no entry is open.
 *
 * <p>Being emptied on close, a page that is kept too long throws instead of reading memory that is
 * no longer there.
 */
final class NativePage implements PageBytes {
  private static final VarHandle BIG_ENDIAN_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final boolean SWAP = ByteOrder.nativeOrder() != ByteOrder.BIG_ENDIAN;

  private long address;
  private int limit;

  void set(long address, int size) {
    this.address = address;
    limit = size;
  }

  void clear() {
    set(0, 0);
  }

  @Override
  public int size() {
    return limit;
  }

  @Override
  public byte byteAt(int offset) {
    Objects.checkIndex(offset, limit);
    return UnsafeMemory.unsafeGetByte(address + offset);
  }

  @Override
  public int unsignedShortAt(int offset) {
    Objects.checkFromIndexSize(offset, Short.BYTES, limit);
    long at = address + offset;
    return (UnsafeMemory.unsafeGetByte(at) & 0xff) << 8
        | (UnsafeMemory.unsafeGetByte(at + 1) & 0xff);
  }

  @Override
  public int intAt(int offset) {
    Objects.checkFromIndexSize(offset, Integer.BYTES, limit);
    int value = UnsafeMemory.unsafeGetInt(address + offset);
    return SWAP ? Integer.reverseBytes(value) : value;
  }

  @Override
  public long longAt(int offset) {
    Objects.checkFromIndexSize(offset, Long.BYTES, limit);
    return bigEndian(address + offset);
  }

  private static long bigEndian(long at) {
    long value = UnsafeMemory.unsafeGetLong(at);
    return SWAP ? Long.reverseBytes(value) : value;
  }

  @Override
  public int compare(int offset, int length, byte[] other, int otherOffset, int otherLength) {
    Objects.checkFromIndexSize(offset, length, limit);
    Objects.checkFromIndexSize(otherOffset, otherLength, other.length);
    long at = address + offset;
    int shared = Math.min(length, otherLength);
    int i = 0;
    for (; i <= shared - Long.BYTES; i += Long.BYTES) {
      long mine = bigEndian(at + i);
      long theirs = (long) BIG_ENDIAN_LONGS.get(other, otherOffset + i);
      if (mine != theirs) {
        return Long.compareUnsigned(mine, theirs);
      }
    }
    for (; i < shared; i++) {
      int mine = UnsafeMemory.unsafeGetByte(at + i) & 0xff;
      int theirs = other[otherOffset + i] & 0xff;
      if (mine != theirs) {
        return mine - theirs;
      }
    }
    return length - otherLength;
  }

  @Override
  public void copyTo(int offset, byte[] target, int targetOffset, int length) {
    Objects.checkFromIndexSize(offset, length, limit);
    Objects.checkFromIndexSize(targetOffset, length, target.length);
    if (length > 0) {
      NativeCopy.fromNative(address + offset, target, targetOffset, length);
    }
  }
}
