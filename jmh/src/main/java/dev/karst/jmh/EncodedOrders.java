package dev.karst.jmh;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.KeyBytes;
import java.util.Arrays;

/**
 * Orders as the bytes that Karst stores, ready made: every key, and as many images as are needed.
 */
final class EncodedOrders {
  private static final int IMAGES = 1024;

  private final byte[][] keys;
  private final byte[][] images = new byte[IMAGES][];

  EncodedOrders(int count) {
    keys = new byte[count][];
    String[] customerIds = Orders.customerIds(Math.max(count, IMAGES));
    OrderCodec codec = new OrderCodec();
    AttributeDictionary dictionary = new AttributeDictionary();
    int[] ids = dictionary.bind(codec.attributeNames());
    KeyBytes key = new KeyBytes();
    ImageWriter writer = new ImageWriter();
    for (int i = 0; i < count; i++) {
      codec.writeKey(Orders.order(customerIds, i, 0), key.clear());
      keys[i] = join(key);
    }
    for (int i = 0; i < IMAGES; i++) {
      writer.begin(dictionary, ids);
      codec.write(Orders.order(customerIds, i, 0), writer);
      images[i] = Arrays.copyOf(writer.bytes(), writer.finish());
    }
  }

  byte[] key(int index) {
    return keys[index];
  }

  byte[] image(int index) {
    return images[index & (IMAGES - 1)];
  }

  private static byte[] join(KeyBytes key) {
    byte[] bytes = Arrays.copyOf(key.partitionBytes(), key.partitionLength() + key.sortLength());
    System.arraycopy(key.sortBytes(), 0, bytes, key.partitionLength(), key.sortLength());
    return bytes;
  }
}
