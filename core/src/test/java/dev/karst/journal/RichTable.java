package dev.karst.journal;

import dev.karst.schema.BillingMode;
import dev.karst.schema.ChangeData;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.LongRetention;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import dev.karst.schema.TableStream;
import dev.karst.schema.TimeToLive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that has something of everything, and the bytes it is written as. */
final class RichTable {
  static final TableRecord TABLE =
      new TableRecord(
          2,
          1000,
          new TableDefinition(
              "abc",
              KeySchema.composite("p", KeyType.S, "s", KeyType.N),
              List.of(
                  new IndexDefinition.Local(
                      "loc", attribute("p", KeyType.S), attribute("b", KeyType.B), all())),
              List.of(
                  new IndexDefinition.Global(
                      "glo",
                      List.of(attribute("x", KeyType.S), attribute("y", KeyType.N)),
                      List.of(attribute("z", KeyType.B)),
                      IndexProjection.include("n", "m"),
                      new ProvisionedThroughput(3, 4)),
                  new IndexDefinition.Global(
                      "gla",
                      List.of(attribute("x", KeyType.S)),
                      List.of(),
                      IndexProjection.keysOnly(),
                      ProvisionedThroughput.NONE))),
          new TableSettings(
              BillingMode.PROVISIONED,
              new ProvisionedThroughput(5, 6),
              true,
              TableClass.STANDARD_INFREQUENT_ACCESS,
              Map.of("k", "v", "a", "")),
          List.of(1, 7, 3),
          9,
          new ChangeData(
              List.of(
                  new TableStream(16, StreamViewType.OLD_IMAGE, 17, 18, 19),
                  TableStream.enabled(32, StreamViewType.NEW_AND_OLD_IMAGES, 33)),
              Optional.of(new LongRetention(48, 49)),
              Optional.of(new TimeToLive("t", 8))));

  static final String BYTES =
      "00000002" // id
          + "00000000000003e8" // created
          + "00000003616263" // name
          + "000000017053" // partition key, S
          + "01" // has a sort key
          + "00000001734e" // sort key, N
          + "01" // provisioned
          + "00000000000000050000000000000006" // throughput
          + "01" // protected
          + "02" // infrequent access
          + "00000002" // tags
          + "00000001610000000000000001" // a:
          + "6b0000000176" // k: v
          + "00000009" // last index id
          + "00000001" // local indexes
          + "00000001" // id
          + "000000036c6f63" // name
          + "000000016242" // sort key, B
          + "0100000000" // all
          + "00000002" // global indexes
          + "00000007" // id
          + "00000003676c6f" // name
          + "00000002" // partition key
          + "000000017853"
          + "00000001794e"
          + "00000001" // sort key
          + "000000017a42"
          + "0300000002" // include
          + "000000016e"
          + "000000016d"
          + "00000000000000030000000000000004" // throughput
          + "00000003" // id
          + "00000003676c61" // name
          + "00000001" // partition key
          + "000000017853"
          + "00000000" // sort key
          + "0200000000" // keys only
          + "00000000000000000000000000000000" // throughput
          + "00000002" // streams
          + "0000000000000010" // created
          + "03" // old image
          + "000000000000001100000000000000120000000000000013" // after, last, disabled
          + "0000000000000020" // created
          + "04" // new and old images
          + "00000000000000217fffffffffffffff7fffffffffffffff" // after, open
          + "00000030" // retention hours
          + "0000000000000031" // retained after
          + "00000008" // expiry index id
          + "0000000174"; // expiry attribute

  private RichTable() {}

  private static KeyAttribute attribute(String name, KeyType type) {
    return new KeyAttribute(name, type);
  }

  private static IndexProjection all() {
    return IndexProjection.all();
  }
}
