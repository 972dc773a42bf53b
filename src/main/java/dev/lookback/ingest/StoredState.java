package dev.lookback.ingest;

import dev.lookback.index.ReportSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What index and manifest knew when a run began. */
final class StoredState {
    private final Map<String, String> inIndex = new HashMap<>();
    private final Map<String, String> inManifest = new HashMap<>();
    private final Set<String> undated = new HashSet<>();

    StoredState(List<ReportSummary> reports, Manifest manifest, NeighbourYears years) {
        for (ReportSummary report : reports) {
            inIndex.put(report.id(), report.revision());
            years.remember(report.id(), report.period());
            if (report.period() == null) {
                undated.add(report.id());
            }
        }
        manifest.items()
                .filter(item -> item.revision() != null)
                .forEach(item -> inManifest.put(item.id(), item.revision()));
    }

    boolean holds(String id) {
        return inIndex.containsKey(id);
    }

    /** Tells whether the report is stored in this revision, read as reports are read today. */
    boolean holds(String id, String revision) {
        return revision.equals(inIndex.get(id)) && revision.equals(inManifest.get(id));
    }

    /** Tells whether all that the entry names is stored. */
    boolean holds(ManifestEntry entry) {
        return entry.items().stream().allMatch(item -> item.revision() == null || holds(item.id(), item.revision()));
    }

    /** Stored reports without a period. */
    Set<String> undated() {
        return Set.copyOf(undated);
    }

    /** Stored reports that are not among these. */
    List<String> without(Set<String> ids) {
        List<String> others = new ArrayList<>(inIndex.keySet());
        others.removeAll(ids);
        others.sort(NaturalOrder.INSTANCE);
        return others;
    }
}
