package dev.lookback.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands.
 *
 * @param name of the project
 * @param latest last day of the latest report that tells of it; null if unknown
 * @param stage as last told; null if never
 * @param percent as last told, as written; null if never
 * @param planned day it was last planned for; null if never told
 * @param done day it was done; null if not told
 * @param slips how often it was put off to a later day
 * @param slipped whether it ever was
 * @param open whether it is neither done nor given up
 * @param silent whether it is open and the reports of the last weeks do not mention it
 */
public record ProjectItemJson(
        String name,
        @Nullable LocalDate latest,
        ProjectJson.@Nullable Stage stage,
        @Nullable String percent,
        @Nullable LocalDate planned,
        @Nullable LocalDate done,
        int slips,
        boolean slipped,
        boolean open,
        boolean silent) {}
