package dev.lookback.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Keeps a server that asks nobody for a token on its own machine. */
final class OpenHost {
    private OpenHost() {}

    /** @throws ConfigException if other machines could reach the server and no token is asked for */
    static void check(AppConfig config) {
        if (config.access().tokens().isEmpty() && !isLocal(config.host())) {
            throw new ConfigException(List.of(
                    "host %s can be reached from other machines, so auth.tokens must be set: LOOKBACK_AUTH_TOKENS=\"$(openssl rand -hex 16)\", or host must be 127.0.0.1"
                            .formatted(config.host())));
        }
    }

    private static boolean isLocal(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new ConfigException(List.of("host must be an address of this machine, got " + host));
        }
    }
}
