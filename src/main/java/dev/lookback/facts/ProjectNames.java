package dev.lookback.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the project's name in a line and makes it the same across weeks.
 *
 * <pre>
 * 【钱包2.0】整体进度 64%                     钱包2.0
 * 电子围栏：9/12 已上线                       电子围栏
 * Cloud WAF, 15 %. Mirroring …             Cloud WAF
 * 曙光项目-会员积分，跨店核销 5/9 上线            会员积分: the programme before the dash goes
 * 会员积分核销开发进度80%                      会员积分核销: up to the first word of progress
 * </pre>
 *
 * <p>Two names are one only if they differ in spaces, case, width, a trailing "项目", or stand in {@code project-names.tsv}.
 * 积分商城 and 积分核销 stay two.
 */
final class ProjectNames {
    private static final Pattern BRACKET = Pattern.compile("^[【\\[]([^】\\]\\n]{2,30})[】\\]]\\s*[:,-]?");
    private static final Pattern COLON = Pattern.compile("^([^:,;。\\n]{2,48}?)\\s*:\\s*(?=\\S)");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^([^:,;。\\n]{2,40}?)\\s*[,;](?=\\s*\\S)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:the |our )(?<name>[a-z0-9][a-z0-9 /&'.-]{2,36}?)(?: project| programme| program)?"
                    + "(?:,| (?=(?:is|are|has|have|stands|stood|reached|was|were|will|went|now|remains|slipped|moved|starts|started)\\b))");
    private static final Pattern PROGRAMME =
            Pattern.compile("^[^-—–]{1,12}(?:项目|专项|计划|program|programme)\\s?[-—–]\\s?(?=\\S)");
    private static final Pattern TAIL = Pattern.compile("(?:项目|专项| project|(?:整体|总体|总)?进度|于|的|将|已)$");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> fields = Set.copyOf(WordList.lines("name-not-project.txt"));

    ProjectNames() {
        for (String line : WordList.lines("project-names.tsv")) {
            String[] columns = line.split("\t", 2);
            aliases.put(key(columns[0]), columns[0]);
            for (String alias : columns[1].split("\\|", -1)) {
                aliases.put(key(alias), columns[0]);
            }
        }
    }

    /**
     * A name at the start of a line.
     *
     * @param name its characters
     * @param rest what the line says about it
     * @param marked whether brackets or a colon say that it is a name
     */
    record Named(Stretch name, Stretch rest, boolean marked) {}

    /** The name with which a line begins. */
    Optional<Named> leading(Stretch line) {
        return match(BRACKET, line, true).or(() -> match(COLON, line, true)).or(() -> match(FIRST_CLAUSE, line, false));
    }

    private Optional<Named> match(Pattern pattern, Stretch line, boolean marked) {
        Matcher matcher = pattern.matcher(line.folded());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Stretch name = line.cut(matcher.start(1), matcher.end(1)).bare();
        Stretch rest = line.cut(matcher.end(), line.length());
        return isField(name.folded()) || !hasLetter(name)
                ? Optional.empty()
                : Optional.of(new Named(name, rest, marked));
    }

    /** {@code The automated gate project stands at 72 %}: the subject of an English sentence. */
    Optional<Stretch> subject(Stretch line) {
        Matcher matcher = SUBJECT.matcher(line.folded());
        return matcher.lookingAt() && !isField(matcher.group("name"))
                ? Optional.of(
                        line.cut(matcher.start("name"), matcher.end("name")).bare())
                : Optional.empty();
    }

    /** Opens a list or a field and names no project: 主要进展, 银行. */
    boolean isField(String folded) {
        return fields.contains(folded.strip());
    }

    private static boolean hasLetter(Stretch name) {
        return name.plain().codePoints().anyMatch(Character::isLetter);
    }

    /** The name that all weeks share. */
    String resolve(String written) {
        String name = PROGRAMME.matcher(written.strip()).replaceFirst("");
        name = BESIDE_HAN.matcher(name).replaceAll("");
        String known = aliases.get(key(name));
        if (known != null) {
            return known;
        }
        String bare = TAIL.matcher(name).replaceFirst("");
        return bare.length() < 2 ? name : aliases.getOrDefault(key(bare), bare);
    }

    private static String key(String name) {
        return ReadableText.fold(name).replaceAll("\\s+", "");
    }
}
