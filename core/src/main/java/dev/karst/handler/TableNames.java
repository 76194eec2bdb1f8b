package dev.karst.handler;

import dev.karst.error.Messages;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.ResourceName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How requests name tables: by name, or by ARN.
 *
 * <p>An ARN stands for the table of its name, whatever region and account it says: a database is in
 * none.
 */
final class TableNames {
  private static final String ARN_START = "arn:";
  private static final Pattern ARN =
      Pattern.compile(
          ARN_START + "aws[a-z-]*:dynamodb:[a-z0-9-]+:\\d+:table/([a-zA-Z0-9_.-]{3,255})");

  private TableNames() {}

  /**
   * The table that a request's {@code tableName} names.
   *
   * <p>DynamoDB looks at its length before all else, and at its letters in turn with other
   * constraints: see {@link #pattern}.
   *
   * @throws ValidationException if it is missing, too short or too long
   */
  static String required(@Nullable String tableName) {
    String name = given(tableName);
    if (name.length() < ResourceName.MIN_LENGTH || name.length() > ResourceName.MAX_LENGTH) {
      throw new ValidationException(Messages.tableNameLength());
    }
    return name;
  }

  /** The name of a table that a request names in either way. */
  static String plain(String nameOrArn) {
    String inArn = ofArn(nameOrArn);
    return inArn == null ? nameOrArn : inArn;
  }

  /**
   * The name of a table that is to be made, whose length {@link #shape} looks at.
   *
   * @throws ValidationException if it is missing
   */
  static String given(@Nullable String tableName) {
    if (tableName == null) {
      throw new ValidationException(TableMessages.missingTableName());
    }
    return plain(tableName);
  }

  /** Checks the letters and the length of the name of a table that is to be made. */
  static void shape(Constraints constraints, String name) {
    pattern(constraints, name);
    constraints
        .lengthAtLeast("tableName", name, ResourceName.MIN_LENGTH)
        .lengthAtMost("tableName", name, ResourceName.MAX_LENGTH);
  }

  /** Checks the letters of a table's name. */
  static void pattern(Constraints constraints, String tableName) {
    constraints.pattern("tableName", tableName, ResourceName.PATTERN);
  }

  /** The table that a request's {@code tableName} names, if that is all there is to check. */
  static String checked(@Nullable String tableName, Constraints constraints) {
    String name = required(tableName);
    pattern(constraints, name);
    constraints.check();
    return name;
  }

  /** The name in a table's ARN, or null if it is none. */
  static @Nullable String ofArn(String arn) {
    if (!arn.startsWith(ARN_START)) {
      return null;
    }
    Matcher matcher = ARN.matcher(arn);
    return matcher.matches() ? matcher.group(1) : null;
  }

  static String arn(String table) {
    return ResourceArn.ofTable(table);
  }

  static String indexArn(String table, String index) {
    return ResourceArn.ofIndex(table, index);
  }
}
