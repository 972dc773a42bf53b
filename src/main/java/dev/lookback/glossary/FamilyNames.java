package dev.lookback.glossary;

import java.util.List;
import java.util.stream.Collectors;

/** Chinese family names of one character, the frequent ones, {@code surnames.txt}. */
public final class FamilyNames {
    private static final List<String[]> LINES = TableFile.resource(FamilyNames.class, "surnames.txt");

    private FamilyNames() {}

    /** A regular expression that matches one of them. */
    public static String anyOf() {
        return LINES.stream().map(line -> line[0]).collect(Collectors.joining("", "[", "]"));
    }
}
