/** HTTP: from the bytes of a connection to an operation, and back. */
@NullMarked
package dev.karst.server.http;

import org.jspecify.annotations.NullMarked;
