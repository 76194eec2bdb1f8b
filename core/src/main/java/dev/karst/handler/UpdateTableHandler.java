package dev.karst.handler;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableStatus;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTableResponse;
import dev.karst.schema.BillingMode;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDescription;
import dev.karst.schema.TableSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handles UpdateTable.
 *
 * <p>Everything in a request is checked before anything is changed. Requests go one at a time, so
 * that what was found still holds when it is acted on.
 */
final class UpdateTableHandler {
  private final RequestGate gate;

  UpdateTableHandler(RequestGate gate) {
    this.gate = gate;
  }

  UpdateTableResponse handle(UpdateTableRequest request) {
    String name = TableNames.required(request.tableName());
    checkShapes(name, request);
    checkTogether(request);
    ProvisionedThroughput throughput =
        request.provisionedThroughput() == null
            ? null
            : Throughputs.ofTable(request.provisionedThroughput());
    List<GlobalSecondaryIndexUpdate> updates = updates(request);
    IndexUpdates.checkActions(updates);
    synchronized (this) {
      TableDescription table = gate.database().describeTable(name);
      BillingMode mode =
          request.billingMode() == null ? table.settings().billingMode() : request.billingMode();
      if (throughput != null && mode == BillingMode.PAY_PER_REQUEST) {
        throw new ValidationException(TableMessages.throughputGiven());
      }
      IndexUpdates indexes = new IndexUpdates(table, mode, request.attributeDefinitions());
      indexes.plan(updates, throughput != null);
      checkChange(table.settings(), throughput);
      updateStream(name, request.streamSpecification());
      updateSettings(name, mode, throughput, request);
      indexes.apply(gate.database());
    }
    return new UpdateTableResponse(
        TableDescriptions.of(gate.database().describeTable(name), TableStatus.ACTIVE));
  }

  private void checkShapes(String name, UpdateTableRequest request) {
    Constraints constraints = gate.constraints();
    TableShapes shapes = new TableShapes(constraints);
    shapes.attributeDefinitions(request.attributeDefinitions());
    TableNames.pattern(constraints, name);
    shapes.throughput("provisionedThroughput", request.provisionedThroughput());
    constraints.place("billingMode");
    IndexUpdates.checkShapes(updates(request), constraints, shapes);
    StreamChange.checkShape(request.streamSpecification(), constraints);
    constraints.check();
  }

  /** Checks what may be asked for at once. */
  private static void checkTogether(UpdateTableRequest request) {
    boolean capacity = request.provisionedThroughput() != null || request.billingMode() != null;
    boolean indexes = !updates(request).isEmpty();
    boolean tableClass = request.tableClass() != null;
    boolean protection = request.deletionProtectionEnabled() != null;
    boolean stream = request.streamSpecification() != null;
    if (!capacity && !indexes && !tableClass && !protection && !stream) {
      throw new ValidationException(TableMessages.nothingToUpdate());
    }
    if (tableClass && (capacity || indexes || protection || stream)) {
      throw new ValidationException(TableMessages.onlyOperation("TableClass"));
    }
    if (protection && (capacity || indexes || stream)) {
      throw new ValidationException(TableMessages.onlyOperation("DeletionProtection"));
    }
    if (request.globalSecondaryIndexUpdates() != null && !indexes) {
      throw new ValidationException(TableMessages.noIndexUpdates());
    }
    StreamChange.check(request, indexes);
    if (request.billingMode() == BillingMode.PROVISIONED
        && request.provisionedThroughput() == null) {
      throw new ValidationException(TableMessages.throughputMissingForProvisioned());
    }
  }

  private static void checkChange(
      TableSettings settings, @Nullable ProvisionedThroughput throughput) {
    if (throughput != null && throughput.equals(settings.throughput())) {
      throw new ValidationException(
          TableMessages.tableThroughputUnchanged(
              throughput.readCapacityUnits(), throughput.writeCapacityUnits()));
    }
  }

  /** First of all, as it may be refused for what the table has. */
  private void updateStream(String name, @Nullable StreamSpecification specification) {
    if (specification == null) {
      return;
    }
    StreamViewType viewType = specification.streamViewType();
    if (viewType == null) {
      gate.database().disableStream(name);
    } else {
      gate.database().enableStream(name, viewType);
    }
  }

  private void updateSettings(
      String name,
      BillingMode mode,
      @Nullable ProvisionedThroughput throughput,
      UpdateTableRequest request) {
    TableClass tableClass = request.tableClass();
    if (tableClass != null) {
      gate.database().updateTable(name, settings -> settings.withTableClass(tableClass));
    }
    Boolean deletionProtection = request.deletionProtectionEnabled();
    if (deletionProtection != null) {
      gate.database()
          .updateTable(name, settings -> settings.withDeletionProtection(deletionProtection));
    }
    if (throughput != null) {
      gate.database().updateTable(name, settings -> settings.withThroughput(mode, throughput));
    } else if (request.billingMode() != null) {
      gate.database()
          .updateTable(name, settings -> settings.withThroughput(mode, ProvisionedThroughput.NONE));
    }
  }

  private static List<GlobalSecondaryIndexUpdate> updates(UpdateTableRequest request) {
    return request.globalSecondaryIndexUpdates() == null
        ? List.of()
        : request.globalSecondaryIndexUpdates();
  }
}
