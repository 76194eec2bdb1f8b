package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.RequestMessages;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.UntagResourceRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Handles UntagResource. */
final class UntagResourceHandler {
  private final RequestGate gate;

  UntagResourceHandler(RequestGate gate) {
    this.gate = gate;
  }

  void handle(UntagResourceRequest request) {
    TaggedTables.checkShape(request.resourceArn());
    gate.constraints().notNull("tagKeys", request.tagKeys()).check();
    String name = TaggedTables.name(request.resourceArn());
    List<String> keys = requireNonNull(request.tagKeys());
    if (keys.isEmpty()) {
      throw new ValidationException(TableMessages.noTagKeys());
    }
    Tags.checkKeys(keys);
    try {
      gate.database()
          .updateTable(
              name,
              settings -> {
                Map<String, String> left = new TreeMap<>(settings.tags());
                left.keySet().removeAll(keys);
                return settings.withTags(left);
              });
    } catch (ResourceNotFoundException e) {
      throw new ResourceNotFoundException(RequestMessages.tableNotFound());
    }
  }
}
