package dev.karst.handler;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How requests on tags name a table: by its ARN alone. */
final class TaggedTables {
  private static final Pattern SHAPE = Pattern.compile(".+:.+:.+:.+:.+:.+/.+");
  private static final String INDEX = "/index/";

  private TaggedTables() {}

  /** Checks that it looks like an ARN at all; DynamoDB does before it looks at the tags. */
  static void checkShape(@Nullable String arn) {
    if (arn == null) {
      throw new ValidationException(TableMessages.missingArn());
    }
    if (!SHAPE.matcher(arn).matches()) {
      throw new ValidationException(
          arn.startsWith("arn:") ? TableMessages.invalidArn(arn) : TableMessages.notAnArn(arn));
    }
  }

  /** The name of the table with an ARN whose shape was checked. */
  static String name(@Nullable String arn) {
    String given = Objects.requireNonNull(arn);
    String name = TableNames.ofArn(given);
    if (name != null) {
      return name;
    }
    int index = given.indexOf(INDEX);
    boolean ofIndex = index >= 0 && TableNames.ofArn(given.substring(0, index)) != null;
    throw new ValidationException(
        ofIndex ? TableMessages.notATablesArn(given) : TableMessages.invalidArn(given));
  }
}
