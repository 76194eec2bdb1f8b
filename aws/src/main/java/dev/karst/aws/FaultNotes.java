package dev.karst.aws;

import dev.karst.error.ValidationException;
import dev.karst.operation.Operations;
import dev.karst.operation.RequestFaults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is noted of one request while it is read: all that core's types cannot hold. */
final class FaultNotes {
  private RequestFaults.@Nullable Builder faults;

  /**
   * The constant of a name, or null if there is none of that name, which is noted.
   *
   * @param path of the member, as DynamoDB writes it
   */
  <E extends Enum<E>> @Nullable E constant(String path, @Nullable String given, Class<E> type) {
    if (given == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, given);
    } catch (IllegalArgumentException e) {
      noted().unknownConstant(path, given, type);
      return null;
    }
  }

  /** Notes what is no attribute value. */
  void value(String parameter, String key, String message) {
    noted().invalidValue(parameter, key, message);
  }

  /**
   * A list of names, which has a name in each place.
   *
   * @param path of the list, as DynamoDB writes it
   */
  static @Nullable List<String> names(boolean given, List<String> names, String path) {
    if (!given) {
      return null;
    }
    for (int i = 0; i < names.size(); i++) {
      present(names.get(i), path, i);
    }
    return names;
  }

  /** An element of a list, which the service wants to be there. */
  static <T> T present(@Nullable T element, String path, int index) {
    return present(element, path + "." + (index + 1) + ".member");
  }

  /** What stands at a path, which the service wants to be there. */
  static <T> T present(@Nullable T member, String path) {
    if (member == null) {
      throw new ValidationException(AwsMessages.memberIsNull(path));
    }
    return member;
  }

  /** The operations that answer the request. */
  Operations answeredBy(Operations operations) {
    return faults == null ? operations : operations.refusing(faults.build());
  }

  private RequestFaults.Builder noted() {
    if (faults == null) {
      faults = RequestFaults.builder();
    }
    return faults;
  }
}
