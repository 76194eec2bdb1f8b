package dev.karst.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;

/**
 * A bare Chronicle Map, file-backed, that holds the same bytes: the floor. It has keys and images
 * at hand, decodes nothing and knows no order, so its query is 20 gets.
 */
class RawMapOrders implements OrderStore {
  private final EncodedOrders encoded;
  private final ChronicleMap<byte[], ByteBuffer> map;
  private final ByteBuffer using = ByteBuffer.allocate(1024);

  RawMapOrders(Path directory, int count) {
    encoded = new EncodedOrders(count);
    try {
      map =
          ChronicleMap.of(byte[].class, ByteBuffer.class)
              .name("raw")
              .averageKeySize(encoded.key(0).length)
              .averageValueSize(encoded.image(0).length)
              .entries(count)
              .putReturnsNull(true)
              .skipCloseOnExitHook(true)
              .createPersistedTo(directory.resolve("raw.map").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Object find(int index) {
    using.clear();
    return map.getUsing(encoded.key(index), using);
  }

  @Override
  public void put(int index, Order order) {
    map.put(encoded.key(index), ByteBuffer.wrap(image(index)));
  }

  @Override
  public Object query(int index) {
    int first = index - index % Orders.PER_CUSTOMER;
    Object last = using;
    for (int i = 0; i < Orders.PER_CUSTOMER; i++) {
      last = find(first + i);
    }
    return last;
  }

  @Override
  public void close() {
    map.close();
  }

  /** The bytes of the order at that index. */
  byte[] image(int index) {
    return encoded.image(index);
  }
}
