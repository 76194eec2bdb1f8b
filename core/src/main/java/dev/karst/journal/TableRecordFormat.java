package dev.karst.journal;

import dev.karst.error.ValidationException;
import dev.karst.schema.BillingMode;
import dev.karst.schema.ChangeData;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.LongRetention;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import dev.karst.schema.TableStream;
import dev.karst.schema.TimeToLive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of a {@link TableRecord}: {@code table} in the grammar of {@link
 * CommitRecordDescriptor}.
 *
 * <p>What an enum's value is written as stands here and not in the enum, so that nobody changes the
 * format by sorting an enum.
 */
final class TableRecordFormat {
  private TableRecordFormat() {}

  static void write(TableRecord table, RecordBuffer buffer) {
    TableDefinition definition = table.definition();
    buffer.putInt(table.id());
    buffer.putLong(table.created());
    buffer.putText(definition.name());
    writeAttribute(definition.key().partition(), buffer);
    buffer.putByte(definition.key().sort().isPresent() ? 1 : 0);
    definition.key().sort().ifPresent(sort -> writeAttribute(sort, buffer));
    writeSettings(table.settings(), buffer);
    buffer.putInt(table.lastIndexId());
    buffer.putInt(definition.localIndexes().size());
    int position = 0;
    for (IndexDefinition.Local index : definition.localIndexes()) {
      buffer.putInt(table.indexIds().get(position++));
      buffer.putText(index.name());
      writeAttribute(index.sortKey(), buffer);
      writeProjection(index.projection(), buffer);
    }
    buffer.putInt(definition.globalIndexes().size());
    for (IndexDefinition.Global index : definition.globalIndexes()) {
      buffer.putInt(table.indexIds().get(position++));
      buffer.putText(index.name());
      writeAttributes(index.partition(), buffer);
      writeAttributes(index.sort(), buffer);
      writeProjection(index.projection(), buffer);
      writeThroughput(index.throughput(), buffer);
    }
    writeChangeData(table.changeData(), buffer);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRecordException if the bytes are not those of any table
   */
  static TableRecord read(RecordBuffer buffer) {
    try {
      return readTable(buffer);
    } catch (ValidationException | IllegalArgumentException e) {
      throw new MalformedRecordException("it describes a table that cannot be", e);
    }
  }

  private static TableRecord readTable(RecordBuffer buffer) {
    int id = buffer.getInt();
    long created = buffer.getLong();
    String name = buffer.getText();
    KeyAttribute partition = readAttribute(buffer);
    Optional<KeyAttribute> sort =
        readFlag(buffer) ? Optional.of(readAttribute(buffer)) : Optional.empty();
    TableSettings settings = readSettings(buffer);
    int lastIndexId = buffer.getInt();
    List<Integer> indexIds = new ArrayList<>();
    List<IndexDefinition.Local> locals = new ArrayList<>();
    int localCount = buffer.getCount();
    for (int i = 0; i < localCount; i++) {
      indexIds.add(buffer.getInt());
      locals.add(
          new IndexDefinition.Local(
              buffer.getText(), partition, readAttribute(buffer), readProjection(buffer)));
    }
    List<IndexDefinition.Global> globals = new ArrayList<>();
    int globalCount = buffer.getCount();
    for (int i = 0; i < globalCount; i++) {
      indexIds.add(buffer.getInt());
      globals.add(
          new IndexDefinition.Global(
              buffer.getText(),
              readAttributes(buffer),
              readAttributes(buffer),
              readProjection(buffer),
              readThroughput(buffer)));
    }
    TableDefinition definition =
        new TableDefinition(name, new KeySchema(partition, sort), locals, globals);
    return new TableRecord(
        id, created, definition, settings, indexIds, lastIndexId, readChangeData(buffer));
  }

  private static void writeChangeData(ChangeData changeData, RecordBuffer buffer) {
    buffer.putInt(changeData.streams().size());
    for (TableStream stream : changeData.streams()) {
      buffer.putLong(stream.created());
      buffer.putByte(
          switch (stream.viewType()) {
            case KEYS_ONLY -> 1;
            case NEW_IMAGE -> 2;
            case OLD_IMAGE -> 3;
            case NEW_AND_OLD_IMAGES -> 4;
          });
      buffer.putLong(stream.after());
      buffer.putLong(stream.last());
      buffer.putLong(stream.disabled());
    }
    buffer.putInt(changeData.longRetention().map(LongRetention::hours).orElse(0));
    buffer.putLong(changeData.longRetention().map(LongRetention::after).orElse(0L));
    buffer.putInt(changeData.timeToLive().map(TimeToLive::indexId).orElse(0));
    buffer.putText(changeData.timeToLive().map(TimeToLive::attribute).orElse(""));
  }

  private static ChangeData readChangeData(RecordBuffer buffer) {
    List<TableStream> streams = new ArrayList<>();
    int count = buffer.getCount();
    for (int i = 0; i < count; i++) {
      long created = buffer.getLong();
      StreamViewType viewType =
          switch (buffer.getByte()) {
            case 1 -> StreamViewType.KEYS_ONLY;
            case 2 -> StreamViewType.NEW_IMAGE;
            case 3 -> StreamViewType.OLD_IMAGE;
            case 4 -> StreamViewType.NEW_AND_OLD_IMAGES;
            default -> throw new MalformedRecordException("it has an unknown stream view type");
          };
      streams.add(
          new TableStream(created, viewType, buffer.getLong(), buffer.getLong(), buffer.getLong()));
    }
    int hours = buffer.getInt();
    long after = buffer.getLong();
    int expiryIndexId = buffer.getInt();
    String attribute = buffer.getText();
    return new ChangeData(
        streams,
        hours == 0 ? Optional.empty() : Optional.of(new LongRetention(hours, after)),
        expiryIndexId == 0
            ? Optional.empty()
            : Optional.of(new TimeToLive(attribute, expiryIndexId)));
  }

  private static void writeSettings(TableSettings settings, RecordBuffer buffer) {
    buffer.putByte(
        switch (settings.billingMode()) {
          case PROVISIONED -> 1;
          case PAY_PER_REQUEST -> 2;
        });
    writeThroughput(settings.throughput(), buffer);
    buffer.putByte(settings.deletionProtection() ? 1 : 0);
    buffer.putByte(
        switch (settings.tableClass()) {
          case STANDARD -> 1;
          case STANDARD_INFREQUENT_ACCESS -> 2;
        });
    buffer.putInt(settings.tags().size());
    settings
        .tags()
        .forEach(
            (key, value) -> {
              buffer.putText(key);
              buffer.putText(value);
            });
  }

  private static TableSettings readSettings(RecordBuffer buffer) {
    BillingMode billingMode =
        switch (buffer.getByte()) {
          case 1 -> BillingMode.PROVISIONED;
          case 2 -> BillingMode.PAY_PER_REQUEST;
          default -> throw new MalformedRecordException("it has an unknown billing mode");
        };
    ProvisionedThroughput throughput = readThroughput(buffer);
    boolean deletionProtection = readFlag(buffer);
    TableClass tableClass =
        switch (buffer.getByte()) {
          case 1 -> TableClass.STANDARD;
          case 2 -> TableClass.STANDARD_INFREQUENT_ACCESS;
          default -> throw new MalformedRecordException("it has an unknown table class");
        };
    Map<String, String> tags = new LinkedHashMap<>();
    int count = buffer.getCount();
    for (int i = 0; i < count; i++) {
      tags.put(buffer.getText(), buffer.getText());
    }
    return new TableSettings(billingMode, throughput, deletionProtection, tableClass, tags);
  }

  private static void writeThroughput(ProvisionedThroughput throughput, RecordBuffer buffer) {
    buffer.putLong(throughput.readCapacityUnits());
    buffer.putLong(throughput.writeCapacityUnits());
  }

  private static ProvisionedThroughput readThroughput(RecordBuffer buffer) {
    return new ProvisionedThroughput(buffer.getLong(), buffer.getLong());
  }

  private static void writeProjection(IndexProjection projection, RecordBuffer buffer) {
    buffer.putByte(
        switch (projection.type()) {
          case ALL -> 1;
          case KEYS_ONLY -> 2;
          case INCLUDE -> 3;
        });
    buffer.putInt(projection.nonKeyAttributes().size());
    projection.nonKeyAttributes().forEach(buffer::putText);
  }

  private static IndexProjection readProjection(RecordBuffer buffer) {
    ProjectionType type =
        switch (buffer.getByte()) {
          case 1 -> ProjectionType.ALL;
          case 2 -> ProjectionType.KEYS_ONLY;
          case 3 -> ProjectionType.INCLUDE;
          default -> throw new MalformedRecordException("it has an unknown projection");
        };
    return new IndexProjection(type, buffer.getTexts());
  }

  private static void writeAttributes(List<KeyAttribute> attributes, RecordBuffer buffer) {
    buffer.putInt(attributes.size());
    attributes.forEach(attribute -> writeAttribute(attribute, buffer));
  }

  private static List<KeyAttribute> readAttributes(RecordBuffer buffer) {
    List<KeyAttribute> attributes = new ArrayList<>();
    int count = buffer.getCount();
    for (int i = 0; i < count; i++) {
      attributes.add(readAttribute(buffer));
    }
    return attributes;
  }

  private static void writeAttribute(KeyAttribute attribute, RecordBuffer buffer) {
    buffer.putText(attribute.name());
    buffer.putByte(
        switch (attribute.type()) {
          case S -> 'S';
          case N -> 'N';
          case B -> 'B';
        });
  }

  private static KeyAttribute readAttribute(RecordBuffer buffer) {
    String name = buffer.getText();
    KeyType type =
        switch (buffer.getByte()) {
          case 'S' -> KeyType.S;
          case 'N' -> KeyType.N;
          case 'B' -> KeyType.B;
          default -> throw new MalformedRecordException("it has a key of an unknown type");
        };
    return new KeyAttribute(name, type);
  }

  private static boolean readFlag(RecordBuffer buffer) {
    int flag = buffer.getByte();
    if (flag > 1) {
      throw new MalformedRecordException("it has a flag that is neither set nor clear");
    }
    return flag == 1;
  }
}
