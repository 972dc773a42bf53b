/**
 * The HTTP edge: routes, event streams, the chat page, status codes.
 *
 * <p>Main type: {@code dev.lookback.web.WebServer}. It has JSON records of its own, so that renaming a domain type does not
 * change the API. Javalin types stay inside this package.
 */
@NullMarked
package dev.lookback.web;

import org.jspecify.annotations.NullMarked;
