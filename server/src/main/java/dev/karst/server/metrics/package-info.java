/** What the server counts, for Prometheus to fetch. */
@NullMarked
package dev.karst.server.metrics;

import org.jspecify.annotations.NullMarked;
