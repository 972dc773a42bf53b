package dev.lookback.facts;

import dev.lookback.report.FieldLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that a report introduces itself, in brackets: a team that writes {@code 【星河 v2】进度 40%} means the system 星河 when it
 * writes {@code 星河规则误拦}. Words that are headings or labels are no names.
 */
final class OwnNames {
    private static final Pattern BRACKETS = Pattern.compile("【([^】\\n]{2,12})】");
    private static final Pattern VERSION = Pattern.compile("\\s*[vV]?\\d+(?:\\.\\d+)*$|\\s+.*$");
    private static final int LONGEST = 6;

    private final Set<String> names = new LinkedHashSet<>();

    OwnNames(ReadableText text, Topics topics) {
        Matcher matcher = BRACKETS.matcher(text.plain());
        Set<String> labels = FieldLabel.find(text.plain()).stream()
                .map(label -> text.plain().substring(label.start(), label.valueStart()))
                .map(label -> label.replaceAll("[【】:：\\s]+", ""))
                .collect(Collectors.toSet());
        WordList general = WordList.load("name-general.txt");
        while (matcher.find()) {
            String name = VERSION.matcher(matcher.group(1).strip()).replaceFirst("");
            boolean usable = !labels.contains(matcher.group(1).strip())
                    && name.length() >= 2
                    && name.length() <= LONGEST
                    && name.codePoints().allMatch(Character::isLetterOrDigit);
            if (usable && topics.of(matcher.group(1)).isEmpty() && !general.in(ReadableText.fold(name))) {
                names.add(name);
            }
        }
    }

    /** Where the names stand in a text; the first of each. */
    List<Stretch> in(Stretch text) {
        List<Stretch> found = new ArrayList<>();
        String plain = text.plain();
        for (String name : names) {
            int at = plain.indexOf(name);
            if (at >= 0) {
                found.add(text.cut(at, at + name.length()));
            }
        }
        return found;
    }
}
