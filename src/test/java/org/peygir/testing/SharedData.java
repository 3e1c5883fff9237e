package org.peygir.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The development data that lies beside the project and is not part of it; tests that need it are skipped without it. */
public final class SharedData {
    private SharedData() {}

    /** Where the named set is; a path that does not exist if it is nowhere near. PEYGIR_TEST_DATA may name the folder. */
    public static Path path(String set) {
        String given = System.getenv("PEYGIR_TEST_DATA");
        if (given != null) return Path.of(given, set);
        return List.of("../shared/data", "../../shared/data").stream()
                .map(folder -> Path.of(folder, set))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("../shared/data", set));
    }
}
