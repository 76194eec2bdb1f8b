package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.RequestFaults;

/**
 * The way to the database for requests with certain faults; nearly always with none.
 *
 * <p>A handler has a gate and no database of its own, and asks for the database once its checks are
 * done. If there are faults the gate is shut, so that a handler which forgot to look for one of
 * them refuses the request all the same.
 */
final class RequestGate {
  private final Database database;
  private final RequestFaults faults;
  private final InvalidValues invalidValues;

  RequestGate(Database database, RequestFaults faults) {
    this.database = database;
    this.faults = faults;
    this.invalidValues = InvalidValues.of(faults);
  }

  /** A gate to the same database for requests with other faults. */
  RequestGate with(RequestFaults others) {
    return new RequestGate(database, others);
  }

  /** Collects the violations of a request's shape, constants that are unknown among them. */
  Constraints constraints() {
    return new Constraints(faults);
  }

  /** The same for a request on items. */
  ItemConstraints itemConstraints() {
    return new ItemConstraints(constraints());
  }

  /** What a request has instead of attribute values. */
  InvalidValues invalidValues() {
    return invalidValues;
  }

  /**
   * The database, once all checks are done that need none.
   *
   * @throws dev.karst.error.ValidationException if there are faults
   */
  Database database() {
    check();
    return database;
  }

  /**
   * Ends the checks.
   *
   * @throws dev.karst.error.ValidationException if there are faults
   */
  void check() {
    if (!faults.isEmpty()) {
      constraints().check();
      invalidValues.refuseAny();
      for (String member : faults.unsupportedMembers()) {
        throw new ValidationException(TableMessages.unsupportedMember(member));
      }
    }
  }
}
