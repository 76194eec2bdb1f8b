package dev.karst.journal;

import dev.karst.codec.KeyBytes;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.storage.LogReader;
import java.nio.BufferUnderflowException;
import java.util.Objects;

/**
 * Shows a journal's records to a visitor.
 *
 * <p>The log itself stops at a torn tail and fails at a bad checksum. What is checked here is the
 * content: version, kinds, lengths, and that sequence numbers follow each other without a gap.
 */
final class JournalReplay {
  private final JournalVisitor visitor;
  private final JournalWrite write = new JournalWrite();
  private final KeyBytes key = new KeyBytes();
  private long lastSequence;
  private long lastTime;

  JournalReplay(JournalVisitor visitor) {
    this.visitor = visitor;
  }

  /** Where the last record shown was. */
  JournalEnd end() {
    return new JournalEnd(lastSequence, lastTime);
  }

  void replay(LogReader reader) {
    RecordParts parts = new RecordParts();
    while (reader.next()) {
      try {
        RecordBuffer record = parts.join(reader.record(), reader.length());
        if (record != null) {
          show(record, reader);
        }
      } catch (BufferUnderflowException e) {
        throw new CorruptStoreException(
            Messages.corruptJournalRecord(reader.position(), "it ends too early"), e);
      } catch (MalformedRecordException e) {
        throw new CorruptStoreException(
            Messages.corruptJournalRecord(reader.position(), Objects.toString(e.getMessage())), e);
      }
    }
  }

  private void show(RecordBuffer record, LogReader reader) {
    CommitRecordDescriptor.checkVersion(record.getByte(), reader.position());
    int kind = record.getByte();
    record.getShort();
    long sequence = record.getLong();
    if (sequence != lastSequence + 1) {
      throw corrupt(reader, "its sequence number is " + sequence + " after " + lastSequence);
    }
    long time = record.getLong();
    switch (kind) {
      case CommitRecordDescriptor.KIND_NAMES -> showNames(record);
      case CommitRecordDescriptor.KIND_CREATE_TABLE ->
          visitor.createTable(TableRecordFormat.read(record));
      case CommitRecordDescriptor.KIND_UPDATE_TABLE ->
          visitor.updateTable(TableRecordFormat.read(record));
      case CommitRecordDescriptor.KIND_DELETE_TABLE ->
          visitor.deleteTable(record.getInt(), sequence, time);
      case CommitRecordDescriptor.KIND_WRITES -> showWrites(record);
      case CommitRecordDescriptor.KIND_WRITES_ONCE -> {
        visitor.token(record.getText(), record.getLong(), time);
        showWrites(record);
      }
      case CommitRecordDescriptor.KIND_CHECKPOINT ->
          visitor.checkpoint(
              record.getInt(), record.getText(), record.getLong(), record.getShort());
      case CommitRecordDescriptor.KIND_FORGET_CONSUMER ->
          visitor.forgetConsumer(record.getInt(), record.getText());
      default -> throw corrupt(reader, "its kind is " + kind);
    }
    if (record.remaining() != 0) {
      throw corrupt(reader, "it goes on behind its end");
    }
    lastSequence = sequence;
    lastTime = Math.max(lastTime, time);
  }

  private void showNames(RecordBuffer record) {
    int tableId = record.getInt();
    int firstId = record.getInt();
    visitor.names(tableId, firstId, record.getTexts());
  }

  private void showWrites(RecordBuffer record) {
    int count = record.getShort();
    for (int i = 0; i < count; i++) {
      write.read(record);
      write.copyKeyTo(key);
      if (write.imageLength() > 0) {
        visitor.putItem(write.tableId(), key, write.bytes(), write.image(), write.imageLength());
      } else {
        visitor.deleteItem(write.tableId(), key);
      }
    }
  }

  private static CorruptStoreException corrupt(LogReader reader, String what) {
    return new CorruptStoreException(Messages.corruptJournalRecord(reader.position(), what));
  }
}
