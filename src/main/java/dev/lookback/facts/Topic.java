package dev.lookback.facts;

/** What the part of a report below one heading is about. */
enum Topic {
    /** What is going to be done: {@code 下周计划}, {@code Next steps}. */
    PLANS,
    /** What looks like an incident and is none: drills, maintenance, risks, near misses, looking back. */
    EXCLUDED,
    /** Events told before: {@code 上周事件更正}, {@code Correction to last week}. */
    CORRECTIONS,
    /** What broke: {@code 生产事件}, {@code Outages}. */
    INCIDENTS,
    /** Values: {@code 运行指标}, {@code Scorecard}. */
    METRICS,
    /** Work: {@code 项目进展}, {@code Projects}. */
    PROJECTS,
    /** The author's thoughts: {@code 收获与反思}. */
    REFLECTION,
    /** The heading does not tell. */
    OTHER;

    /** Tells whether what stands here is an incident unless something speaks against it. */
    boolean tellsIncidents() {
        return this == INCIDENTS || this == CORRECTIONS;
    }
}
