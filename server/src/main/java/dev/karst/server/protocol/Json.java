package dev.karst.server.protocol;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

/** JSON as the protocol takes and gives it: UTF-8, strict, and no larger than a request may be. */
final class Json {
  /** No request is longer. */
  private static final int MAX_TEXT = 16 * 1024 * 1024;

  /**
   * An attribute value takes two levels, and may have 32 of its own; what is deeper than that but
   * not than this is left for core to refuse with DynamoDB's message.
   */
  private static final int MAX_DEPTH = 500;

  /** Longer than any number worth reading; keeps hostile ones from costing quadratic time. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  /**
   * What parsers learn of names they share, and never forget until there are thousands. So only
   * those of short requests are kept.
   */
  private static final int MAX_REMEMBERED = 4096;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(MAX_TEXT)
                  .build())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(2 * MAX_DEPTH).build())
          .build();

  private Json() {}

  static JsonParser parser(byte[] utf8) {
    JsonFactory factory = utf8.length > MAX_REMEMBERED ? FACTORY.rebuild().build() : FACTORY;
    return factory.createParser(ObjectReadContext.empty(), utf8);
  }

  /** The UTF-8 of a value; it is collected in buffers that are used again. */
  static <T> byte[] bytes(ValueWriter<? super T> writer, T value) {
    BufferRecycler buffers = FACTORY._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        writer.write(out, value);
      }
      return bytes.getClearAndRelease();
    } finally {
      buffers.releaseToPool();
    }
  }
}
