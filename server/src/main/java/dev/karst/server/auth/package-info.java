/** Who asks: AWS's Signature Version 4, in headers and in presigned addresses. */
@NullMarked
package dev.karst.server.auth;

import org.jspecify.annotations.NullMarked;
