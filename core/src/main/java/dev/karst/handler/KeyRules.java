package dev.karst.handler;

import static dev.karst.operation.KeySchemaElement.KeyType.HASH;
import static dev.karst.operation.KeySchemaElement.KeyType.RANGE;

import dev.karst.error.Messages;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.KeySchemaElement;
import java.util.HashSet;
import java.util.List;

/** How the elements of a key must follow each other. The shape of the key has been checked. */
final class KeyRules {
  /** How many elements of each type a global secondary index may have. */
  private static final int MAX_OF_A_TYPE = 4;

  private KeyRules() {}

  /** The key of a table or a local secondary index: HASH, or HASH and RANGE. */
  static void checkPair(List<KeySchemaElement> key) {
    checkNames(key);
    checkFirst(key);
    if (key.size() == 2 && key.get(1).keyType() != RANGE) {
      throw new ValidationException(TableMessages.secondElementNotRange());
    }
  }

  /** The key of a global secondary index: up to four times HASH, then up to four times RANGE. */
  static void checkGlobal(List<KeySchemaElement> key) {
    checkNames(key);
    checkFirst(key);
    for (int i = 1; i < key.size(); i++) {
      if (key.get(i).keyType() == HASH && key.get(i - 1).keyType() == RANGE) {
        throw new ValidationException(TableMessages.hashAfterRange());
      }
    }
    checkCount(key, HASH);
    checkCount(key, RANGE);
  }

  private static void checkNames(List<KeySchemaElement> key) {
    if (new HashSet<>(AttributeTypes.names(key)).size() < key.size()) {
      throw new ValidationException(
          key.size() == 2
              ? Messages.hashAndRangeKeyHaveTheSameName()
              : TableMessages.keyAttributeRepeated());
    }
  }

  private static void checkFirst(List<KeySchemaElement> key) {
    if (key.get(0).keyType() != HASH) {
      throw new ValidationException(TableMessages.firstElementNotHash());
    }
  }

  private static void checkCount(List<KeySchemaElement> key, KeySchemaElement.KeyType type) {
    if (key.stream().filter(element -> element.keyType() == type).count() > MAX_OF_A_TYPE) {
      throw new ValidationException(TableMessages.tooManyKeyAttributes(type));
    }
  }
}
