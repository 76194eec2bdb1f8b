package dev.karst.mapper.example;

import dev.karst.mapper.Update;

/** {@link ReportRepository}, or one that was built at run time. */
interface Reports extends AnyRepository<Report, String> {
  Update<Report> update(String id);
}
