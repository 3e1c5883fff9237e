package org.peygir.demo.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What made cases stand on: the officers, the intake unit, the routine in force with its stages and ways. */
record Ground(
        long unitId,
        List<Long> officers,
        long versionId,
        Map<String, Stage> stages,
        Map<String, Long> ways,
        Map<String, Long> units) {
    /** A stage of the routine in force. */
    record Stage(long id, String code, String status, boolean ends) {}

    static Ground read(Connection connection, long intakeUnit, List<Long> officers) throws SQLException {
        Map<String, Stage> stages = new HashMap<>();
        long version = 0;
        try (PreparedStatement s = connection.prepareStatement(
                        "select g.id, g.code, g.status, g.kind, g.version_id from routines.stage g"
                                + " join routines.routine_version v on v.id = g.version_id where v.state = 'PUBLISHED'");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                version = r.getLong(5);
                stages.put(
                        r.getString(2),
                        new Stage(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4).equals("END")));
            }
        }
        Map<String, Long> ways = new HashMap<>();
        try (PreparedStatement s =
                connection.prepareStatement("select code, id from routines.transition where version_id = ?")) {
            s.setLong(1, version);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) ways.put(r.getString(1), r.getLong(2));
            }
        }
        Map<String, Long> units = new HashMap<>();
        try (PreparedStatement s = connection.prepareStatement("select code, id from organization.unit");
                ResultSet r = s.executeQuery()) {
            while (r.next()) units.put(r.getString(1), r.getLong(2));
        }
        return new Ground(intakeUnit, new ArrayList<>(officers), version, stages, ways, units);
    }

    Stage stage(String code) {
        return Objects.requireNonNull(stages.get(code), code);
    }

    long way(String code) {
        return Objects.requireNonNull(ways.get(code), code);
    }

    long unit(String code) {
        return units.getOrDefault(code, unitId);
    }
}
