package dev.lookback.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query of one request, in which every name must be known and given once; an empty value counts as absent. */
final class QueryParameters {
    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static QueryParameters of(Context ctx, String... known) {
        Map<String, List<String>> values = ctx.queryParamMap();
        List<String> names = List.of(known);
        for (String name : new TreeSet<>(values.keySet())) {
            if (!names.contains(name)) {
                throw Values.unknown(name, names);
            }
            List<String> given = values.getOrDefault(name, List.of());
            if (given.isEmpty()) {
                throw new InvalidInput(name, "must be percent-encoded UTF-8", ctx.queryString());
            }
            if (given.size() > 1) {
                throw new InvalidInput(name, "must be given once", String.join(" and ", given));
            }
        }
        return new QueryParameters(values);
    }

    @Nullable
    String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst();
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : Values.date(name, text);
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Values.oneOf(name, text, type);
    }

    int number(String name, int absent, int least, int most) {
        String text = text(name);
        return text == null ? absent : Values.number(name, text, least, most);
    }
}
