package dev.karst.journal;

import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.util.Optional;

/**
 * A table as journal and manifest know it.
 *
 * @param id never given to another table of the database
 * @param created ms since 1970 UTC
 */
public record TableRecord(int id, long created, TableDefinition definition) {
  /** Writes the {@code table} of {@link CommitRecordDescriptor}. */
  public void write(RecordBuffer buffer) {
    buffer.putInt(id);
    buffer.putLong(created);
    buffer.putText(definition.name());
    writeAttribute(definition.key().partition(), buffer);
    buffer.putByte(definition.key().sort().isPresent() ? 1 : 0);
    definition.key().sort().ifPresent(sort -> writeAttribute(sort, buffer));
  }

  /** Reads what {@link #write} wrote. */
  public static TableRecord read(RecordBuffer buffer) {
    int id = buffer.getInt();
    long created = buffer.getLong();
    String name = buffer.getText();
    KeyAttribute partition = readAttribute(buffer);
    Optional<KeyAttribute> sort =
        buffer.getByte() == 1 ? Optional.of(readAttribute(buffer)) : Optional.empty();
    return new TableRecord(id, created, new TableDefinition(name, new KeySchema(partition, sort)));
  }

  private static void writeAttribute(KeyAttribute attribute, RecordBuffer buffer) {
    buffer.putText(attribute.name());
    buffer.putByte(attribute.type().name().charAt(0));
  }

  private static KeyAttribute readAttribute(RecordBuffer buffer) {
    String name = buffer.getText();
    return new KeyAttribute(name, KeyType.valueOf(String.valueOf((char) buffer.getByte())));
  }
}
