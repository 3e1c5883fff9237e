package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.ComposerMode;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.StreamEntry;
import org.peygir.platform.web.Tab;

/**
 * The page of one case.
 *
 * @param standing what it waits for beside whoever has it; null: nothing
 * @param review of what was decided, open or asked for; null: none, and none may be asked for
 * @param from code of the folder the way back leads to
 * @param earlier how many entries before the first shown; {@code earlierHref} shows them
 * @param offer who offers the reader to own the case, in words; null when nobody does
 * @param done what was just done, in words, or null
 * @param sent drafts on this device that have become entries: the beginning of their keys; or null
 * @param means through what a promise may be made
 * @param refusal why the last action was refused, in words, or null
 */
public record CasePage(
        CaseHead head,
        CaseActions actions,
        CaseRibbon ribbon,
        @Nullable StandingView standing,
        @Nullable ReviewStrip review,
        List<Tab> filters,
        String show,
        String from,
        List<StreamEntry> entries,
        int earlier,
        String earlierHref,
        List<AskedReferral> asked,
        @Nullable String offer,
        List<ComposerMode> modes,
        CasePane pane,
        @Nullable String done,
        @Nullable String refusal,
        @Nullable String sent,
        List<Option> means,
        Typed typed) {}
