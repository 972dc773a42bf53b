package dev.lookback.glossary;

/** Test data of this package. */
final class Fixtures {
    private Fixtures() {}

    static Glossary glossary() {
        return Glossary.of(
                GlossaryFile.parse("glossary.tsv", TableFile.bytes(Fixtures.class, "/glossary/glossary.tsv")));
    }
}
