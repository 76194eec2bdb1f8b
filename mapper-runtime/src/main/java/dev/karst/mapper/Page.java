package dev.karst.mapper;

import java.util.List;
import java.util.Optional;

/**
 * A part of a query's or scan's result, and the token that goes on behind it.
 *
 * @param items in the order of the query
 * @param nextToken empty when there is no more; else safe in a URL, and good for the same query on
 *     the same table only. The page it leads to may turn out empty.
 */
public record Page<T>(List<T> items, Optional<String> nextToken) {
  public Page {
    items = List.copyOf(items);
  }
}
