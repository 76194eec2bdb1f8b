package dev.karst.handler;

import dev.karst.value.Item;

/** Names an item among those of all tables. */
record TableKey(String table, Item key) {}
