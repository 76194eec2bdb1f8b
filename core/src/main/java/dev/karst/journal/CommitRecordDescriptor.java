package dev.karst.journal;

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
 *   body         := names | createTable | deleteTable | writes
 *   names        := tableId firstNameId count:u32 text*           (attribute names of a table)
 *   createTable  := table
 *   deleteTable  := tableId
 *   writes       := count:u16 write*                              (one transaction)
 *   write        := 1 tableId partition:bytes sort:bytes image:bytes   (put)
 *                 | 2 tableId partition:bytes sort:bytes               (delete)
 *   table        := tableId created:u64 name:text key:attribute hasSort:u8 sort:attribute?
 *   attribute    := name:text type:u8                             ('S', 'N' or 'B')
 *   bytes, text  := length:u32 byte*
 * </pre>
 *
 * <p>Written by {@link CommitRecord}, read by {@link JournalReplay}.
 */
final class CommitRecordDescriptor {
  static final int VERSION = 1;

  static final int KIND_NAMES = 1;
  static final int KIND_CREATE_TABLE = 2;
  static final int KIND_DELETE_TABLE = 3;
  static final int KIND_WRITES = 4;

  static final int WRITE_PUT = 1;
  static final int WRITE_DELETE = 2;

  static final int THIS_REGION = 0;

  static final int VERSION_OFFSET = 0;
  static final int KIND_OFFSET = VERSION_OFFSET + Byte.BYTES;
  static final int REGION_OFFSET = KIND_OFFSET + Byte.BYTES;
  static final int SEQUENCE_OFFSET = REGION_OFFSET + Short.BYTES;
  static final int TIME_OFFSET = SEQUENCE_OFFSET + Long.BYTES;
  static final int BODY_OFFSET = TIME_OFFSET + Long.BYTES;

  private CommitRecordDescriptor() {}
}
