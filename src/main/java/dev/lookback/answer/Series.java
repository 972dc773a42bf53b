package dev.lookback.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A metric over time.
 *
 * @param name the metric's name
 * @param unit as written; empty if none
 * @param points by date
 */
public record Series(String name, String unit, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** The same points with other numbers of citations. */
    Series renumbered(UnaryOperator<List<Integer>> numbers) {
        return new Series(
                name,
                unit,
                points.stream()
                        .map(point -> new Point(point.date(), point.value(), numbers.apply(point.citations())))
                        .toList());
    }

    /**
     * One value.
     *
     * @param date last day of the period it is about
     * @param value with the precision as written
     * @param citations numbers of the citations it rests on
     */
    public record Point(LocalDate date, String value, List<Integer> citations) {
        public Point {
            citations = List.copyOf(citations);
        }
    }
}
