package dev.lookback.ingest;

/**
 * How much is read at most; what is larger is no weekly report, but would take the process down.
 *
 * @param reportBytes largest report
 * @param zipEntries most entries of a zip
 * @param zipReportBytes most bytes of reports unpacked from one zip
 * @param innerZipBytes largest zip inside a zip
 * @param ratio most times a report may be larger than its packed form, from one mebibyte on
 */
record Limits(long reportBytes, int zipEntries, long zipReportBytes, long innerZipBytes, int ratio) {
    static final long MEBIBYTE = 1L << 20;

    static final Limits STANDARD = new Limits(5 * MEBIBYTE, 50_000, 256 * MEBIBYTE, 2048 * MEBIBYTE, 200);

    static String inWords(long bytes) {
        return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : "%,d bytes".formatted(bytes);
    }
}
