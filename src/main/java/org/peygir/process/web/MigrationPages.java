package org.peygir.process.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peygir.cases.Relocation.Outcome;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.process.Migration;
import org.peygir.process.Migration.State;
import org.peygir.process.Migrations;
import org.peygir.process.StageMapping;
import org.peygir.process.store.MigrationStore.Group;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Makes the pages of a migration. */
@Component
class MigrationPages {
    private final Migrations migrations;
    private final Routines routines;

    MigrationPages(Migrations migrations, Routines routines) {
        this.migrations = migrations;
        this.routines = routines;
    }

    static String path(Migration migration) {
        return "/routines/" + migration.routineCode() + "/migrations/" + migration.id();
    }

    /** @param chosen what was chosen before it was refused; empty: what is suggested */
    MigrationForm form(
            Version from, Version to, List<Version> all, Map<String, String> chosen, String refused, Shell shell) {
        Map<Long, Integer> byStage = migrations.byStage(from);
        Map<String, String> mapping = chosen.isEmpty() ? StageMapping.suggested(from, to) : chosen;
        int running = byStage.values().stream().mapToInt(Integer::intValue).sum();
        return new MigrationForm(
                shell.t("process.migration.title", from.title(shell.locale())),
                shell.t("process.migration.sub", from.number(), to.number()),
                Editions.path(from),
                Editions.path(from) + "/migration",
                refused.isEmpty() ? "" : shell.t(refused),
                shell.t("process.migration.running", running),
                running == 0,
                all.stream()
                        .filter(one -> one.id() != from.id())
                        .map(one ->
                                new Option(Integer.toString(one.number()), shell.t("process.map.sub", one.number())))
                        .toList(),
                Integer.toString(to.number()),
                from.stages().stream()
                        .filter(stage -> !stage.ends())
                        .map(stage -> new MigrationForm.Row(
                                stage.code(),
                                stage.title(shell.locale()),
                                shell.t("process.migration.cases", byStage.getOrDefault(stage.id(), 0)),
                                mapping.getOrDefault(stage.code(), ""),
                                stage.code().equals(mapping.get(stage.code()))))
                        .toList(),
                to.stages().stream()
                        .filter(stage -> !stage.ends())
                        .map(stage -> new Option(stage.code(), stage.title(shell.locale())))
                        .toList());
    }

    MigrationPage page(Migration migration, String refused, Shell shell) {
        Version from = routines.version(migration.fromVersionId());
        Version to = routines.version(migration.toVersionId());
        List<Group> groups = migrations.groups(migration.id());
        List<MigrationPage.Row> moves = new ArrayList<>();
        List<MigrationPage.Row> stays = new ArrayList<>();
        int otherwise = 0;
        for (Group group : groups) {
            Long target = group.toStageId();
            String stage = title(group.fromStageId(), shell);
            String cases = shell.t("process.migration.cases", group.cases());
            otherwise += group.otherwise();
            if (target != null)
                moves.add(new MigrationPage.Row(stage, title(target, shell), cases, further(group, shell)));
            else
                stays.add(
                        new MigrationPage.Row(stage, shell.t("process.outcome." + group.outcome()), cases, List.of()));
        }
        int total = Math.max(migration.total(), migration.done());
        return new MigrationPage(
                shell.t("process.migration.title", from.title(shell.locale())),
                shell.t("process.migration.sub", from.number(), to.number()),
                path(migration),
                Editions.path(from),
                refused.isEmpty() ? "" : shell.t(refused),
                migration.working(),
                migration.done(),
                Math.max(1, total),
                words(migration, total, groups, shell),
                migration.state() == State.PREDICTED,
                migration.state() == State.DONE,
                groups.isEmpty(),
                moves,
                stays,
                migration.state() == State.DONE && otherwise > 0
                        ? shell.t("process.migration.otherwise", otherwise)
                        : "");
    }

    private static String words(Migration migration, int total, List<Group> groups, Shell shell) {
        int moving = groups.stream()
                .filter(group -> group.outcome() == Outcome.MOVES)
                .mapToInt(Group::cases)
                .sum();
        int staying = groups.stream().mapToInt(Group::cases).sum() - moving;
        return switch (migration.state()) {
            case PREDICTING -> shell.t("process.migration.predicting", migration.done(), total);
            case PREDICTED -> counted("predicted", moving, staying, shell);
            case MOVING -> shell.t("process.migration.moving", migration.done(), total);
            case DONE -> counted("done", moving, staying, shell);
            case DISCARDED -> shell.t("process.migration.discarded");
        };
    }

    private static String counted(String what, int moving, int staying, Shell shell) {
        return staying == 0
                ? shell.t("process.migration." + what + ".all", moving)
                : shell.t("process.migration." + what, moving, staying);
    }

    private static List<String> further(Group group, Shell shell) {
        List<String> further = new ArrayList<>();
        if (group.elsewhere() > 0) further.add(shell.t("process.migration.elsewhere", group.elsewhere()));
        if (group.clocks() > 0) further.add(shell.t("process.migration.clocks", group.clocks()));
        if (group.late() > 0) further.add(shell.t("process.migration.late", group.late()));
        return further;
    }

    private String title(long stageId, Shell shell) {
        Stage stage = routines.stage(stageId);
        return stage.title(shell.locale());
    }
}
