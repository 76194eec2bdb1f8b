package dev.karst.aws;

import dev.karst.operation.Operations;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.stream.StreamOperations;
import java.util.ArrayList;
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

  /** Notes that a member asks for what the database has nothing for. */
  void unsupported(String member) {
    noted().unsupportedMember(member);
  }

  /** Notes that a member is missing which core's types take for granted. */
  void missing(String path) {
    noted().missingMember(path);
  }

  /** Notes that there is nothing in a place of a list. */
  void missing(String path, int index) {
    missing(path + "." + (index + 1) + ".member");
  }

  /**
   * A list of names; null if none is given.
   *
   * @param path of the list, as DynamoDB writes it
   */
  @Nullable List<String> names(boolean given, List<String> names, String path) {
    if (!given) {
      return null;
    }
    List<String> read = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i) == null) {
        missing(path, i);
      } else {
        read.add(names.get(i));
      }
    }
    return read;
  }

  /** The operations that answer the request. */
  Operations answeredBy(Operations operations) {
    return faults == null ? operations : operations.refusing(faults.build());
  }

  /** The operations on streams that answer the request. */
  StreamOperations answeredBy(StreamOperations streams) {
    return faults == null ? streams : streams.refusing(faults.build());
  }

  private RequestFaults.Builder noted() {
    if (faults == null) {
      faults = RequestFaults.builder();
    }
    return faults;
  }
}
