package dev.karst.engine;

import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a table or an index are asked for, by their key.
 *
 * @param partition the values of all attributes of the partition key, in the order of the schema
 * @param sortPrefix the values that the first attributes of the sort key must equal
 * @param sort what the sort attribute behind the prefix must be
 * @param filter what must hold of an item to be shown, or null for nothing
 */
public record KeyQuery(
    List<AttributeValue> partition,
    List<AttributeValue> sortPrefix,
    SortKeyCondition sort,
    @Nullable Condition filter,
    boolean forward) {}
