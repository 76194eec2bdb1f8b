/** The command line of the server. */
@NullMarked
package dev.karst.server.cli;

import org.jspecify.annotations.NullMarked;
