package dev.lookback.web;

import java.time.LocalDate;

/**
 * Days, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record PeriodJson(LocalDate from, LocalDate to) {}
