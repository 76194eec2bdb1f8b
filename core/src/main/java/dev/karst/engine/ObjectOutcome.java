package dev.karst.engine;

import java.util.List;

/**
 * How a transaction of objects ended.
 *
 * @param refusals what kept it from being done; empty if it was done
 * @param repeated whether it was not done now, having been done before under its token
 */
public record ObjectOutcome(List<ObjectRefusal> refusals, boolean repeated) {
  public ObjectOutcome {
    refusals = List.copyOf(refusals);
  }
}
