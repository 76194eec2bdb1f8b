package dev.karst.model;

import dev.karst.schema.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * DynamoDB told naively: tables of items on the heap, without pages, bytes, journal or threads.
 * What a database answers is compared with it.
 */
public final class NaiveDynamo {
  private final Map<String, NaiveTable> tables = new TreeMap<>();

  public void create(TableDefinition definition) {
    tables.put(definition.name(), new NaiveTable(definition));
  }

  public NaiveTable table(String name) {
    return tables.get(name);
  }

  public List<NaiveTable> tables() {
    return List.copyOf(tables.values());
  }
}
