package dev.karst.journal;

import dev.karst.error.Messages;
import dev.karst.error.UnsupportedFormatException;

/**
 * The layout of a journal record, big-endian. Checksum and length are the log's.
 *
 * <pre>
 *   0               1               2               3
 *  +---------------+---------------+---------------+---------------+
 *  |    version    |     kind      |        region (0: this)       |
 *  +---------------+---------------+---------------+---------------+
 *  |                        sequence number                        |
 *  |                                                               |
 *  +---------------------------------------------------------------+
 *  |                    time, ms since 1970 UTC                    |
 *  |                                                               |
 *  +---------------------------------------------------------------+
 *  |                             body…                             |
 * </pre>
 *
 * <pre>
 *   record       := version kind region sequence time body
 *   body         := names | createTable | deleteTable | writes | updateTable | writesOnce
 *                 | checkpoint | forgetConsumer
 *   names        := tableId firstNameId count:u32 text*           (attribute names of a table)
 *   createTable  := table
 *   deleteTable  := tableId
 *   writes       := count:u16 write*                              (one transaction)
 *   updateTable  := table                                         (from now on)
 *   writesOnce   := token:text fingerprint:u64 writes
 *   checkpoint   := tableId consumer:text commit:u64 write:u16    (done up to there)
 *   forgetConsumer := tableId consumer:text
 *   write        := what:u8 tableId partition:bytes sort:bytes old? image:bytes?
 *   table        := tableId created:u64 name:text key:attribute hasSort:u8 sort:attribute?
 *                   settings lastIndexId:u32 count:u32 local* count:u32 global* changeData
 *   settings     := billingMode:u8 throughput protected:u8 tableClass:u8 count:u32 tag*
 *   local        := indexId:u32 name:text sort:attribute projection
 *   global       := indexId:u32 name:text count:u32 attribute* count:u32 attribute* projection
 *                   throughput                                    (partition key, sort key)
 *   changeData   := count:u32 stream* retentionHours:u32 retainedAfter:u64
 *                   expiryIndexId:u32 expiryAttribute:text        (0 and nothing for neither)
 *   stream       := created:u64 viewType:u8 after:u64 last:u64 disabled:u64
 *   throughput   := readCapacityUnits:u64 writeCapacityUnits:u64
 *   tag          := key:text value:text                           (in the order of the keys)
 *   projection   := type:u8 count:u32 name:text*
 *   attribute    := name:text type:u8                             ('S', 'N' or 'B')
 *   bytes, text  := length:u32 byte*
 * </pre>
 *
 * <p>{@code what} of a write is 1 for a put, which has an {@code image}, or 2 for a delete; plus 16
 * if readers of the table's changes are shown it, and if so 32 if there was an item before, 64 if
 * that item is {@code old}, see {@link OldImage}; plus 128 if the store itself made the change.
 *
 * <p>A record that is longer than a log takes lies there in parts, see {@link RecordParts}:
 *
 * <pre>
 *   part         := version 7 number:u16 length:u32 byte*         (from 0; length of the record)
 * </pre>
 *
 * <p>{@code billingMode}: 1 provisioned, 2 paid by request. {@code tableClass}: 1 standard, 2
 * standard, infrequent access. {@code type} of a projection: 1 all, 2 keys only, 3 include. {@code
 * viewType}: 1 keys only, 2 new image, 3 old image, 4 new and old images.
 *
 * <p>Written by {@link CommitRecord}, read by {@link JournalReplay} when tables are rebuilt and by
 * {@link JournalCursor} and {@link JournalWrite} for readers of changes; tables by {@link
 * TableRecordFormat}.
 */
final class CommitRecordDescriptor {
  static final int VERSION = 4;

  static final int KIND_NAMES = 1;
  static final int KIND_CREATE_TABLE = 2;
  static final int KIND_DELETE_TABLE = 3;
  static final int KIND_WRITES = 4;
  static final int KIND_UPDATE_TABLE = 5;
  static final int KIND_WRITES_ONCE = 6;
  static final int KIND_PART = 7;
  static final int KIND_CHECKPOINT = 8;
  static final int KIND_FORGET_CONSUMER = 9;

  static final int WRITE_PUT = 1;
  static final int WRITE_DELETE = 2;
  static final int WRITE_KIND_MASK = 0xf;
  static final int CAPTURED = 0x10;
  static final int EXISTED = 0x20;
  static final int OLD = 0x40;
  static final int BY_STORE = 0x80;

  static final int THIS_REGION = 0;

  static final int VERSION_OFFSET = 0;
  static final int KIND_OFFSET = VERSION_OFFSET + Byte.BYTES;
  static final int REGION_OFFSET = KIND_OFFSET + Byte.BYTES;
  static final int SEQUENCE_OFFSET = REGION_OFFSET + Short.BYTES;
  static final int TIME_OFFSET = SEQUENCE_OFFSET + Long.BYTES;
  static final int BODY_OFFSET = TIME_OFFSET + Long.BYTES;

  static final int PART_NUMBER_OFFSET = KIND_OFFSET + Byte.BYTES;
  static final int PART_LENGTH_OFFSET = PART_NUMBER_OFFSET + Short.BYTES;
  static final int PART_BYTES_OFFSET = PART_LENGTH_OFFSET + Integer.BYTES;

  private CommitRecordDescriptor() {}

  /**
   * Makes sure that a record can be read.
   *
   * @param position where it is, for the message
   */
  static void checkVersion(int version, String position) {
    if (version < VERSION) {
      throw new UnsupportedFormatException(Messages.journalTooOld(position, version, VERSION));
    }
    if (version > VERSION) {
      throw new UnsupportedFormatException(Messages.journalTooNew(position, version, VERSION));
    }
  }
}
