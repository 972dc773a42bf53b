package dev.lookback.app;

import picocli.CommandLine.IVersionProvider;

/** Tells the version the jar was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"lookback " + (version == null ? "(not packaged)" : version)};
    }
}
