package dev.karst.conformance;

import org.junit.jupiter.api.Nested;

/**
 * The whole suite, a nested class for each part: a test class extends it and opens what is tested.
 * It looks at nothing but {@link dev.karst.operation.Operations} and {@link
 * dev.karst.operation.stream.StreamOperations}, so whoever speaks DynamoDB runs it, in process or
 * over a wire.
 */
public abstract class ConformanceSuite implements ClientSupplier {

  @Nested
  class PutItem extends PutItemConformance {
    PutItem() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class GetItem extends GetItemConformance {
    GetItem() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class DeleteItem extends DeleteItemConformance {
    DeleteItem() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class UpdateItem extends UpdateItemConformance {
    UpdateItem() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class UpdateExpressions extends UpdateExpressionConformance {
    UpdateExpressions() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class UpdateErrors extends UpdateErrorsConformance {
    UpdateErrors() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Numbers extends NumberConformance {
    Numbers() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Conditions extends ConditionConformance {
    Conditions() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Functions extends FunctionConformance {
    Functions() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class ConditionErrors extends ConditionErrorsConformance {
    ConditionErrors() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Query extends QueryConformance {
    Query() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class QueryErrors extends QueryErrorsConformance {
    QueryErrors() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Scan extends ScanConformance {
    Scan() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class LocalIndexes extends LocalIndexConformance {
    LocalIndexes() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class GlobalIndexes extends GlobalIndexConformance {
    GlobalIndexes() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class BatchGet extends BatchGetConformance {
    BatchGet() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class BatchWrite extends BatchWriteConformance {
    BatchWrite() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TransactWrite extends TransactWriteConformance {
    TransactWrite() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TransactTokens extends TransactTokenConformance {
    TransactTokens() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class LegacyWrites extends LegacyWriteConformance {
    LegacyWrites() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class LegacyReads extends LegacyReadConformance {
    LegacyReads() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Capacity extends CapacityConformance {
    Capacity() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TableLifecycle extends TableConformance {
    TableLifecycle() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TableErrors extends TableErrorsConformance {
    TableErrors() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class OnlineIndexes extends OnlineIndexConformance {
    OnlineIndexes() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TimeToLive extends TimeToLiveConformance {
    TimeToLive() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class TableStreams extends TableStreamConformance {
    TableStreams() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class Streams extends StreamConformance {
    Streams() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class StreamList extends StreamListConformance {
    StreamList() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class StreamWrites extends StreamWriteConformance {
    StreamWrites() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class StreamRecords extends StreamRecordConformance {
    StreamRecords() {
      super(ConformanceSuite.this);
    }
  }

  @Nested
  class StreamErrors extends StreamErrorsConformance {
    StreamErrors() {
      super(ConformanceSuite.this);
    }
  }
}
