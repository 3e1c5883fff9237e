package org.peygir.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;

/** Which stage of one version stands for which of another. */
public final class StageMapping {
    private StageMapping() {}

    /** Stages of the same code; ends have no running cases and none is a place for them. In the order of the first version. */
    public static Map<String, String> suggested(Version from, Version to) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Stage stage : from.stages())
            if (!stage.ends()) open(to, stage.code()).ifPresent(target -> mapping.put(stage.code(), target.code()));
        return mapping;
    }

    /** Stages of {@code from} by id to those of {@code to}; what names no stage that a case can be in is left out. */
    public static Map<Long, Stage> resolved(Map<String, String> mapping, Version from, Version to) {
        Map<Long, Stage> stages = new HashMap<>();
        for (Stage stage : from.stages()) {
            String code = mapping.get(stage.code());
            if (code != null && !stage.ends()) open(to, code).ifPresent(target -> stages.put(stage.id(), target));
        }
        return stages;
    }

    private static Optional<Stage> open(Version version, String code) {
        return version.stages().stream()
                .filter(one -> one.code().equals(code) && !one.ends())
                .findFirst();
    }
}
