/**
 * The HTTP edge: routes, event streams, the chat page, status codes.
 *
 * <p>Main type: {@link dev.lookback.web.WebServer}. It has JSON records of its own, so that renaming a domain type does not
 * change the API, asks the rest of the program through one interface, {@link dev.lookback.web.LookbackService}, and keeps
 * conversations in a {@link dev.lookback.chat.ChatStore}. Javalin types stay inside this package. Rejected: Javalin's own
 * {@code sse()} helper, which demands a GET and lets two writers interleave; an answer's events are written by the request's
 * thread alone.
 */
@NullMarked
package dev.lookback.web;

import org.jspecify.annotations.NullMarked;
