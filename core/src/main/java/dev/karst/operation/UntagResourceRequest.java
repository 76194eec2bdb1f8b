package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to take labels off a table; keys that it has no tag for do not matter.
 *
 * <p>A component that is not given is null.
 *
 * @param resourceArn the table's ARN
 * @param tagKeys the keys of the labels
 */
public record UntagResourceRequest(@Nullable String resourceArn, @Nullable List<String> tagKeys) {
  public UntagResourceRequest {
    tagKeys = Copies.list(tagKeys);
  }
}
