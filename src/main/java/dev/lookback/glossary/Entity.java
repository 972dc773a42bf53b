package dev.lookback.glossary;

import java.util.List;

/**
 * One thing and the names people use for it.
 *
 * @param canonical the name answers use
 * @param kind what it is
 * @param zh Chinese aliases, without the canonical name
 * @param en English aliases and codes, without the canonical name
 */
public record Entity(String canonical, Kind kind, List<String> zh, List<String> en) {
    public Entity {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /** What an entity is; the second column of {@code index/glossary.tsv}, in lower case there. */
    public enum Kind {
        BANK,
        NETWORK,
        CHANNEL,
        SYSTEM,
        COMPANY,
        TERM
    }
}
