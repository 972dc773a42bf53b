package dev.lookback.facts;

import dev.lookback.facts.Progress.Stage;
import dev.lookback.facts.ProgressReader.State;
import dev.lookback.report.Block;
import dev.lookback.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads project tables: {@code | 项目 | 阶段 | 进度 | 计划完成 | 备注 |}, {@code | Project | Percent | Target | Comment |}.
 *
 * <p>A comment that tells of an earlier plan ({@code 原计划7月31日}) makes the project delayed.
 */
final class ProgressTable {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s?%?(?:\\s?[(（].*)?");

    private final ProgressReader reader;
    private final WordList percentHeader =
            WordList.of(List.of("进度", "完成度", "完成率", "百分比", "percent", "progress", "%", "done"));
    private final WordList stageHeader = WordList.of(List.of("阶段", "状态", "stage", "status", "state", "phase"));
    private final WordList planHeader = WordList.of(List.of(
            "计划", "预计", "目标", "截止", "里程碑", "上线时间", "target", "due", "planned", "deadline", "eta", "go-live", "date"));
    private final WordList finished = WordList.of(List.of("验收", "完成", "交付", "结项", "done", "finished", "accepted"));
    private final WordList earlier =
            WordList.of(List.of("原计划", "原定", "moved from", "was ", "originally", "slipped from"));

    ProgressTable(ProgressReader reader) {
        this.reader = reader;
    }

    /**
     * What a row says.
     *
     * @param name the project's name as written
     */
    record Row(Stretch name, State state) {}

    Optional<Row> read(Entry entry, Report report) {
        Block row = entry.row();
        if (row == null || row.cells().size() < 2 || !isAboutProjects(row)) {
            return Optional.empty();
        }
        ReadableText text = entry.words().source();
        Stretch name = text.stretch(row.cells().getFirst().span()).stripped();
        String percent = null;
        Stage stage = null;
        LocalDate planned = null;
        LocalDate done = null;
        for (Block.Cell cell : row.cells().subList(1, row.cells().size())) {
            Stretch value = text.stretch(cell.span()).stripped();
            String header = ReadableText.fold(cell.header());
            State said = reader.read(value, report);
            if (percentHeader.in(header)) {
                percent = percent(value);
            } else if (stageHeader.in(header)) {
                stage = stage == null ? reader.stage(value).orElse(null) : stage;
                percent = percent == null ? said.percent() : percent;
            } else if (planHeader.in(header)) {
                planned = lastDay(value, report);
                stage = earlier.in(value) ? Stage.DELAYED : stage;
            } else {
                stage = earlier.in(value) ? Stage.DELAYED : stage;
                done = said.done() == null ? onlyDay(value, report) : said.done();
            }
        }
        State state = new State(percent, stage, planned, done);
        boolean named = name.plain().codePoints().anyMatch(Character::isLetter);
        return named && state.saysAnything() ? Optional.of(new Row(name, state)) : Optional.empty();
    }

    private boolean isAboutProjects(Block row) {
        List<String> headers = row.cells().stream()
                .skip(1)
                .map(cell -> ReadableText.fold(cell.header()))
                .toList();
        long kinds = List.of(percentHeader, stageHeader, planHeader).stream()
                .filter(list -> headers.stream().anyMatch(list::in))
                .count();
        return kinds >= 2;
    }

    private static @Nullable String percent(Stretch value) {
        Matcher matcher = PERCENT.matcher(value.folded());
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** {@code 3月20日验收}: a past day in the comment of a finished project. */
    private @Nullable LocalDate onlyDay(Stretch value, Report report) {
        return finished.in(value) ? lastDay(value, report) : null;
    }

    private static @Nullable LocalDate lastDay(Stretch value, Report report) {
        return Timed.in(value, report).stream()
                .filter(time -> time.mention().days() != null)
                .reduce((first, second) -> second)
                .map(time ->
                        time.mention().until() != null && time.mention().until().date() != null
                                ? time.mention().until().date()
                                : time.mention().days() == null
                                        ? null
                                        : time.mention().days().to())
                .orElse(null);
    }
}
