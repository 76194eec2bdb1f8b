package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to label a table; a tag of the same key is replaced.
 *
 * <p>A component that is not given is null.
 *
 * @param resourceArn the table's ARN
 * @param tags the labels
 */
public record TagResourceRequest(@Nullable String resourceArn, @Nullable List<Tag> tags) {
  public TagResourceRequest {
    tags = Copies.list(tags);
  }
}
