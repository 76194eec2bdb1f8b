package dev.karst.jmh;

import java.nio.file.Path;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * {@link RawMapOrders} that also appends each put to a bare Chronicle Queue: the floor of a
 * journalled put.
 */
final class RawMapAndQueueOrders extends RawMapOrders {
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;

  RawMapAndQueueOrders(Path directory, int count) {
    super(directory, count);
    queue = ChronicleQueue.single(directory.resolve("raw.queue").toString());
    appender = queue.createAppender();
  }

  @Override
  public void put(int index, Order order) {
    try (DocumentContext document = appender.writingDocument()) {
      document.wire().bytes().write(image(index));
    }
    super.put(index, order);
  }

  @Override
  public void close() {
    appender.close();
    queue.close();
    super.close();
  }
}
