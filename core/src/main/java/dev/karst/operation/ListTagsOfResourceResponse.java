package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link ListTagsOfResourceRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param tags the labels, in the order of their keys
 * @param nextToken where the next page begins; null, for there are no more
 */
public record ListTagsOfResourceResponse(List<Tag> tags, @Nullable String nextToken) {
  public ListTagsOfResourceResponse {
    tags = List.copyOf(tags);
  }
}
