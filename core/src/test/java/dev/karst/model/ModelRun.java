package dev.karst.model;

import dev.karst.operation.Operations;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database and the model beside it, and random operations that both do. */
public final class ModelRun {
  /** Of a thousand steps, how many are of a kind or of one before it. */
  private static final int[] SHARES = {500, 680, 840, 890, 975, 999, 1_000};

  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute S = new KeyAttribute("s", KeyType.N);
  private static final KeyAttribute ID = new KeyAttribute("id", KeyType.S);
  private static final KeyAttribute K1 = new KeyAttribute("k1", KeyType.S);
  private static final KeyAttribute K2 = new KeyAttribute("k2", KeyType.N);
  private static final KeyAttribute K3 = new KeyAttribute("k3", KeyType.S);

  private final NaiveDynamo model = new NaiveDynamo();
  private final RandomRequests random;
  private final List<Steps> steps;

  public ModelRun(long seed) {
    random = new RandomRequests(seed);
    definitions().forEach(model::create);
    steps =
        List.of(
            new WriteSteps(random, model),
            new ReadSteps(random, model),
            new QuerySteps(random, model),
            new BatchSteps(random, model),
            new TransactionSteps(random, model),
            new BadInputSteps(random, model),
            new IndexSteps(random, model));
  }

  /** The tables that the database must have, empty, before the first step. */
  public static List<TableDefinition> definitions() {
    List<IndexDefinition.Global> composite = globals(List.of(K2, S));
    List<IndexDefinition.Global> simple = globals(List.of(K2, ID));
    return List.of(
        new TableDefinition(
            "composite",
            new KeySchema(P, Optional.of(S)),
            List.of(
                new IndexDefinition.Local("l_all", P, K1, IndexProjection.all()),
                new IndexDefinition.Local("l_include", P, K2, IndexProjection.include("a", "b"))),
            composite),
        new TableDefinition("simple", new KeySchema(ID, Optional.empty()), List.of(), simple));
  }

  private static List<IndexDefinition.Global> globals(List<KeyAttribute> multiSort) {
    return new ArrayList<>(
        List.of(
            global("g_all", List.of(K1), List.of(K2), IndexProjection.all()),
            global("g_keys", List.of(K3), List.of(), IndexProjection.keysOnly()),
            global("g_multi", List.of(K1, K3), multiSort, IndexProjection.include("c"))));
  }

  private static IndexDefinition.Global global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection) {
    return new IndexDefinition.Global(
        name, partition, sort, projection, ProvisionedThroughput.NONE);
  }

  /** Does one random operation and compares its answer. */
  public void step(Operations db) {
    int at = random.random().nextInt(1_000);
    int kind = 0;
    while (at >= SHARES[kind]) {
      kind++;
    }
    steps.get(kind).step(db);
  }

  /** Whether something that happens every {@code n} steps happens now. */
  public boolean oneIn(int n) {
    return random.oneIn(n);
  }

  /** Compares all that is stored. */
  public void compare(Operations db) {
    Contents.compare(db, model);
  }
}
