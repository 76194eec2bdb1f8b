package dev.karst.operation;

import java.util.List;

/**
 * A part of a query's or scan's result, and how it goes on.
 *
 * @param items in the order of the query; may be empty though there is more
 * @param next whether and where there is more
 */
public record Page<T>(List<T> items, Next next) {
  /** How a query goes on behind a page. */
  public sealed interface Next {}

  /** There is no more. */
  public record End() implements Next {}

  /** There may be more behind {@code position}; the page ended for {@code reason}. */
  public record More(Position position, Reason reason) implements Next {}

  /** Why a page ended before the query did. */
  public enum Reason {
    /** It has as many items as were asked for. */
    LIMIT,
    /** Its items amount to 1 MB. */
    SIZE
  }

  public Page {
    items = List.copyOf(items);
  }
}
