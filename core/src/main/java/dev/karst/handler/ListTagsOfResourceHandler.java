package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.ListTagsOfResourceResponse;
import dev.karst.operation.Tag;
import java.util.Map;

/** Handles ListTagsOfResource. A table has so few tags that one page holds them all. */
final class ListTagsOfResourceHandler {
  private final RequestGate gate;

  ListTagsOfResourceHandler(RequestGate gate) {
    this.gate = gate;
  }

  ListTagsOfResourceResponse handle(ListTagsOfResourceRequest request) {
    TaggedTables.checkShape(request.resourceArn());
    String name = TaggedTables.name(request.resourceArn());
    if (request.nextToken() != null) {
      throw new ValidationException(TableMessages.unknownNextToken(request.nextToken()));
    }
    Map<String, String> tags;
    try {
      tags = gate.database().describeTable(name).settings().tags();
    } catch (ResourceNotFoundException e) {
      throw new ResourceNotFoundException(
          TableMessages.taggedTableNotFound(requireNonNull(request.resourceArn())));
    }
    return new ListTagsOfResourceResponse(
        tags.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList(), null);
  }
}
