package dev.karst.error;

import java.nio.file.Path;
import java.util.List;

/**
 * Every message a user may see, in one place. Those of {@link ValidationException} and DynamoDB's
 * other errors are DynamoDB's own words.
 */
public final class Messages {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private Messages() {}

  // Tables

  public static String hashAndRangeKeyHaveTheSameName() {
    return "Both the Hash Key and the Range Key element in the KeySchema have the same name";
  }

  public static String keyAttributeNameLength(String name) {
    return "1 validation error detected: Value '"
        + name
        + "' at 'keySchema.1.member.attributeName' failed to satisfy constraint: Member must have"
        + " length between 1 and 255";
  }

  public static String tableNameLength() {
    return "TableName must be at least 3 characters long and at most 255 characters long";
  }

  public static String tableNamePattern(String name) {
    return "1 validation error detected: Value '"
        + name
        + "' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression"
        + " pattern: [a-zA-Z0-9_.-]+";
  }

  public static String tableExists(String name) {
    return "Table already exists: " + name;
  }

  public static String tableNotFound(String name) {
    return "Requested resource not found: Table: " + name + " not found";
  }

  // Requests

  public static String missingKey(String attribute) {
    return INVALID + "Missing the key " + attribute + " in the item";
  }

  public static String keyTypeMismatch(String attribute, Object expected, Object actual) {
    return INVALID
        + "Type mismatch for key "
        + attribute
        + " expected: "
        + expected
        + " actual: "
        + actual;
  }

  public static String keyDoesNotMatchSchema() {
    return "The provided key element does not match the schema";
  }

  public static String limitBelowOne(int limit) {
    return "1 validation error detected: Value '"
        + limit
        + "' at 'limit' failed to satisfy constraint: Member must have value greater than or equal"
        + " to 1";
  }

  public static String invalidStartingKey() {
    return "The provided starting key is invalid";
  }

  public static String startingKeyOutsideQuery() {
    return "The provided starting key is outside query boundaries based on provided conditions";
  }

  public static String startingKeyOutsideSegment(int totalSegments, int segment) {
    return "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
        + " ExclusiveStartKey with correct Segment. TotalSegments: "
        + totalSegments
        + " Segment: "
        + segment;
  }

  public static String keyConditionType() {
    return INVALID + "Condition parameter type does not match" + " schema type";
  }

  public static String betweenBoundsOutOfOrder() {
    return "The BETWEEN operator requires upper bound to be greater than or equal to lower bound";
  }

  public static String beginsWithNumber() {
    return "Invalid KeyConditionExpression: Incorrect operand type for operator or function;"
        + " operator or function: begins_with, operand type: N";
  }

  public static String conditionalCheckFailed() {
    return "The conditional request failed";
  }

  public static String tokenMismatch() {
    return "DynamoDB rejected the request because you retried a request with a different payload"
        + " but with an idempotent token that was already used.";
  }

  public static String transactionInProgress() {
    return "The transaction with the given request token is already in progress.";
  }

  // The store

  public static String closed() {
    return "The database is closed";
  }

  public static String failed() {
    return "A write could not be applied after it was journalled, so the database refuses"
        + " everything more; close it and open it again to recover";
  }

  public static String journalFailed() {
    return "The journal could not be written, so the database refuses all writes; mend the cause,"
        + " close it and open it again to recover";
  }

  public static String heldBy(Path directory, String holder) {
    return "The database in " + directory + " is open already, held by " + holder;
  }

  public static String notADirectory(Path path) {
    return path + " is not a directory";
  }

  public static String notADatabase(Path directory) {
    return directory + " is neither empty nor a database; choose another directory";
  }

  public static String cannotRead(Path path) {
    return "Cannot read " + path;
  }

  public static String cannotWrite(Path path) {
    return "Cannot write " + path;
  }

  public static String cannotDelete(Path path) {
    return "Cannot delete " + path;
  }

  public static String tableFull(String table) {
    return "There is no room for this item: table "
        + table
        + " is full, or the disk is. Nothing was written";
  }

  public static String indexNotFilled(String table, String index) {
    return "Index "
        + index
        + " of table "
        + table
        + " could not be filled, for lack of room or for what the log tells, and cannot be read;"
        + " mend the cause and migrate again";
  }

  public static String lockTimeout(String table, long seconds, String holder) {
    return "Waited "
        + seconds
        + " s for the lock of a partition key of table "
        + table
        + "; held by thread "
        + holder
        + ". Nothing was written";
  }

  public static String corruptJournalRecord(String position, String what) {
    return "The journal is damaged: the record at "
        + position
        + " is not what was written: "
        + what;
  }

  public static String journalTooNew(String position, int version, int newest) {
    return "The journal record at "
        + position
        + " has format "
        + version
        + "; this version of Karst reads up to "
        + newest;
  }

  public static String journalTooOld(String position, int version, int readable) {
    return "The journal record at "
        + position
        + " has the old format "
        + version
        + "; this version of Karst reads only "
        + readable;
  }

  public static String journalEndsEarly(Path directory, long last, long known) {
    return "The journal in "
        + directory
        + " is damaged: it ends at record "
        + last
        + ", but went up to "
        + known
        + " before; files of it are missing";
  }

  public static String tablesWithoutJournal(Path directory) {
    return "The database in " + directory + " is damaged: it has tables but no journal";
  }

  public static String corruptManifest(Path file, String what) {
    return "The manifest " + file + " is damaged: " + what;
  }

  public static String manifestLacksIndex(String table, int index) {
    return "The manifest is damaged: it lacks index " + index + " of table " + table;
  }

  public static String manifestTooNew(Path file, int version, int newest) {
    return "The manifest "
        + file
        + " has format "
        + version
        + "; this version of Karst reads up to "
        + newest;
  }

  public static String manifestTooOld(Path file, int version, int readable) {
    return "The manifest "
        + file
        + " has the old format "
        + version
        + "; this version of Karst reads only "
        + readable;
  }

  public static String journalNamesUnknownTable(int id) {
    return "The journal is damaged: it writes to table " + id + ", which it has not created";
  }

  // Attribute values

  public static String emptyAttributeValue() {
    return "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  }

  public static String severalDatatypes() {
    return "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
        + " the supported datatypes";
  }

  public static String nullMustBeTrue() {
    return INVALID + "Null attribute value types must have the value of true";
  }

  // Numbers

  public static String emptyNumber() {
    return "The parameter cannot be converted to a numeric value";
  }

  public static String notANumber(String text) {
    return "The parameter cannot be converted to a numeric value: " + text;
  }

  public static String tooManyDigits() {
    return "Attempting to store more than 38 significant digits in a Number";
  }

  public static String numberOverflow() {
    return "Number overflow. Attempting to store a number with magnitude larger than supported"
        + " range";
  }

  public static String numberUnderflow() {
    return "Number underflow. Attempting to store a number with magnitude smaller than supported"
        + " range";
  }

  // Sets

  public static String emptyStringSet() {
    return INVALID + "An string set  may not be empty";
  }

  public static String emptyNumberSet() {
    return INVALID + "An number set  may not be empty";
  }

  public static String emptyBinarySet() {
    return INVALID + "Binary sets should not be empty";
  }

  public static String duplicatesInStringSet(List<String> values) {
    return INVALID + "Input collection " + values + " contains duplicates.";
  }

  public static String duplicatesInNumberSet() {
    return "Input collection contains duplicates";
  }

  /** Takes the values in Base64, as a request holds them. */
  public static String duplicatesInBinarySet(List<String> values) {
    return INVALID + "Input collection " + values + "of type BS contains duplicates.";
  }

  // Items

  public static String itemTooLarge() {
    return "Item size has exceeded the maximum allowed size";
  }

  public static String nestingTooDeep() {
    return "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
        + " levels beyond supported limit";
  }

  public static String emptyAttributeName() {
    return "Empty attribute name";
  }

  public static String attributeNameTooLarge() {
    return "Attribute name is too large, must be less than 65536 bytes";
  }

  /** DynamoDB cannot be asked this: its items are maps already. */
  public static String duplicateAttribute(String name) {
    return INVALID + "Attribute '" + name + "' was given more than once";
  }

  /** Nor this. */
  public static String duplicateName() {
    return INVALID + "A map was given an entry more than once";
  }

  // Keys

  public static String partitionKeyTooLarge() {
    return INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes";
  }

  public static String sortKeyTooLarge() {
    return INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";
  }

  public static String emptyStringKey(String name) {
    return "One or more parameter values are not valid. The AttributeValue for a key attribute"
        + " cannot contain an empty string value. Key: "
        + name;
  }

  public static String emptyBinaryKey(String name) {
    return "One or more parameter values are not valid. The AttributeValue for a key attribute"
        + " cannot contain an empty binary value. Key: "
        + name;
  }

  // Mapping

  public static String wrongType(String attribute, String actual, String wanted) {
    return "Attribute '" + attribute + "' is " + actual + ", not " + wanted;
  }

  public static String unreadable(String problem, String key, String table) {
    return problem + ", in item " + key + " of table " + table;
  }

  public static String notWithin(String attribute, String number, String javaType) {
    return "Attribute '" + attribute + "' is " + number + ", which is no " + javaType;
  }

  // Damaged bytes

  public static String corruptImage(String what) {
    return "Item image is damaged: " + what;
  }

  public static String impossibleValue() {
    return "Item image is damaged: it holds a value that cannot have been written";
  }

  public static String unknownImageVersion(int version) {
    return "Item image is of an unknown version: version=" + version;
  }

  public static String unknownNameId(int id) {
    return "Attribute dictionary has no such name: id=" + id;
  }

  public static String corruptDictionary(int id, String name) {
    return "Attribute dictionary is damaged: id=" + id + " name=" + name;
  }

  public static String corruptNumber() {
    return "Stored number is damaged";
  }

  public static String unpairedSurrogate(int index) {
    return INVALID + "A string has half a surrogate pair at index " + index;
  }

  // Storage

  public static String cannotForce(Path path) {
    return "Cannot force " + path + " to the disk";
  }

  public static String cannotClose(Path path) {
    return "Cannot close " + path;
  }

  public static String notEmpty(Path directory) {
    return directory + " is not empty; a new table or log needs a directory of its own";
  }

  public static String corruptMap(Path file, String what) {
    return "The table file " + file + " is damaged: " + what;
  }

  public static String freeSpaceUnknown(String disk) {
    return "Cannot ask for the free space of " + disk;
  }

  public static String noRoomForLog(Path log) {
    return "No room on the disk for the journal in " + log + ". Nothing was written";
  }

  public static String logFailed(Path log) {
    return "The journal in " + log + " could not be written and takes no more records";
  }

  public static String logClosed(Path log) {
    return "The journal in " + log + " is closed";
  }

  public static String logRecordTooLong(int length, int longest) {
    return "A journal record has " + length + " bytes; the longest possible has " + longest;
  }

  public static String corruptLog(Path file, long position, String what) {
    return "The journal is damaged: " + what + ", in " + file + " at position " + position;
  }

  public static String journalLacksCommit(long commit, long last) {
    return "The journal is damaged: it goes up to commit " + last + " and lacks commit " + commit;
  }

  public static String recordMissing(long number) {
    return "record " + number + " was written and is not there";
  }

  public static String logLacksFile(Object directory, int file) {
    return "The log in " + directory + " has no file number " + file;
  }

  public static String recordDamaged(long number, long later) {
    return "record number "
        + number
        + " is damaged or missing, though it had been forced to the disk when number "
        + later
        + " was written";
  }

  public static String recordRepeated(long number) {
    return "record number " + number + " comes twice";
  }

  public static String recordsBehindTear(Path file, long position, long number, long behind) {
    return "The journal ends before record number "
        + number
        + ", in "
        + file
        + " at position "
        + position
        + ": a crash cut it off there; ignoring "
        + behind
        + " records behind it that were never forced to the disk";
  }

  public static String logTooNew(Path file, int version, int newest) {
    return "The journal file "
        + file
        + " has format "
        + version
        + "; this version of Karst reads up to "
        + newest;
  }

  public static String tableFilesClosed() {
    return "The table's files are closed";
  }

  public static String segmentFull(int segment) {
    return "A part of the table is full: segment " + segment;
  }

  public static String pageStaysLocked() {
    return "A page stayed locked for a minute: another thread holds it or died holding it";
  }

  public static String closedPackages(String flags) {
    return "This Java does not let Karst open the JDK packages that Chronicle needs. Start it with:"
        + System.lineSeparator()
        + flags
        + System.lineSeparator()
        + "or with -javaagent:karst-core.jar";
  }

  public static String unsafeDenied() {
    return "This Java denies sun.misc.Unsafe, which Chronicle stands on. Start it with"
        + " --sun-misc-unsafe-memory-access=allow, or without that option";
  }

  public static String noCompiler(String javaHome) {
    return "Karst needs a JDK, not a JRE: Chronicle compiles classes at run time, and the module"
        + " jdk.compiler is not there, java.home="
        + javaHome
        + ". Run it on a JDK; in an image of your own, or on the module path, add"
        + " --add-modules=jdk.compiler,jdk.unsupported";
  }

  // Mapper

  /** For a value that no text gives back. */
  public static String notReversible(String what, String text) {
    return INVALID + "\"" + text + "\" would not be read back as the same " + what;
  }

  public static String unsortableKey(Object value) {
    return INVALID
        + "A date in a key is in the years 0 to 9999, or it would sort wrongly: "
        + value;
  }

  public static String nullInSet() {
    return INVALID + "A set may not have a null as a member";
  }

  public static String nullMapKey() {
    return INVALID + "A map may not have a null as a key";
  }
}
