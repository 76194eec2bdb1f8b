package dev.karst.engine;

import dev.karst.value.Item;

/**
 * A read of one item.
 *
 * @param key the attributes of the primary key, and no other
 */
public record ItemRead(ItemStore store, Item key) {}
