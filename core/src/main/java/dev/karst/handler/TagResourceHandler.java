package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.TagResourceRequest;
import java.util.Map;

/** Handles TagResource. */
final class TagResourceHandler {
  private final RequestGate gate;

  TagResourceHandler(RequestGate gate) {
    this.gate = gate;
  }

  void handle(TagResourceRequest request) {
    String arn = request.resourceArn();
    TaggedTables.checkShape(arn);
    gate.constraints().notNull("tags", request.tags()).check();
    String name = TaggedTables.name(arn);
    if (requireNonNull(request.tags()).isEmpty()) {
      throw new ValidationException(TableMessages.noTags());
    }
    Map<String, String> added = Tags.requested(request.tags());
    try {
      gate.database()
          .updateTable(name, settings -> settings.withTags(Tags.together(settings.tags(), added)));
    } catch (ResourceNotFoundException e) {
      throw new ResourceNotFoundException(TableMessages.taggedTableNotFound(requireNonNull(arn)));
    }
  }
}
