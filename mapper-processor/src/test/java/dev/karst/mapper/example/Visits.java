package dev.karst.mapper.example;

import dev.karst.mapper.Update;

/** {@link VisitRepository}, or one that was built at run time. */
interface Visits extends AnyRepository<Visit, String> {
  Update<Visit> update(String visitor);
}
