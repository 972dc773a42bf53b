package dev.lookback.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that never reach a route, such as one with a broken address, the way the routes do. */
final class JettyProblems implements Request.Handler {
    private static final int BAD_REQUEST = 400;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < BAD_REQUEST ? BAD_REQUEST : response.getStatus();
        response.setStatus(status);
        SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        ProblemJson problem = Problems.expected(status, Problems.detail(status));
        boolean protocol =
                CompletionJson.speaksAt(String.valueOf(request.getHttpURI().getPath()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, protocol ? WebServer.JSON : ProblemJson.MEDIA_TYPE);
        byte[] body = Json.write(protocol ? CompletionJson.error(problem) : problem);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
