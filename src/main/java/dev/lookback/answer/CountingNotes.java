package dev.lookback.answer;

import dev.lookback.question.Question;
import java.util.ArrayList;
import java.util.List;

/** Says behind an answer how its incidents were chosen, and which others might have been. */
final class CountingNotes {
    private final Incidents known;

    CountingNotes(Incidents known) {
        this.known = known;
    }

    /** Of a cause: incidents that speak of it without calling it the cause. */
    void sayMentioned(Asked asked, Draft draft) {
        Question question = asked.question();
        List<FoundIncident> mentioning = CauseFamily.in(question.text())
                .map(cause -> known.load(known.known(question.asOf()).stream()
                        .filter(event -> Incidents.isIn(question.window(), event))
                        .filter(event -> !cause.isOf(event) && cause.isMentionedIn(event))
                        .toList()))
                .orElse(List.of());
        boolean tellsAll =
                question.entities().isEmpty() && question.focus().sides().isEmpty();
        if (!mentioning.isEmpty() && tellsAll) {
            List<Integer> cited = new ArrayList<>();
            mentioning.forEach(found -> cited.addAll(found.cite(draft)));
            draft.say(asked.texts().of("cause.mentioned", mentioning.size()), cited);
            new IncidentWriter(asked.texts(), draft)
                    .each(
                            question,
                            mentioning.stream()
                                    .sorted(FoundIncident.NEWEST_FIRST)
                                    .toList());
        }
    }

    /** What was taken for granted in choosing them. */
    static void sayHowCounted(Question question, Texts texts, Draft draft) {
        if (new IncidentTraits(question).areAboutWork()) {
            draft.say(texts.of("traits.work"), List.of());
        }
        CauseFamily.in(question.text())
                .map(cause -> cause.family().names(question.language()))
                .ifPresent(names -> draft.say(
                        texts.of("cause.counted", String.join(texts.of("list.separator"), names)), List.of()));
    }
}
