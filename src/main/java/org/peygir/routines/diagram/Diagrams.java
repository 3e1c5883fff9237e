package org.peygir.routines.diagram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Messages;
import org.peygir.routines.DiagramView;
import org.peygir.routines.DiagramView.Orientation;
import org.peygir.routines.Drawing;
import org.peygir.routines.Drawing.Mark;
import org.peygir.routines.Drawing.PathLine;
import org.peygir.routines.MapView;
import org.peygir.routines.Position;
import org.peygir.routines.Stage;
import org.peygir.routines.Step;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.springframework.stereotype.Component;

/** Draws routines. A published version is laid out once per orientation and language; a case only colours it. */
@Component
public class Diagrams {
    private final Messages messages;
    private final Cache<Key, Layout> layouts =
            Caffeine.newBuilder().maximumSize(500).build();

    public Diagrams(Messages messages) {
        this.messages = messages;
    }

    private record Key(long versionId, Orientation orientation, String language) {}

    /** @param position null: the routine alone */
    public Drawing draw(Version version, @Nullable Position position, DiagramView view, Locale locale) {
        Key key = new Key(version.id(), view.orientation(), locale.getLanguage());
        Layout layout = version.id() == 0
                ? ElkLayout.of(version, view.orientation(), locale)
                : layouts.get(key, _ -> ElkLayout.of(version, view.orientation(), locale));
        String number = Digits.in(locale, Integer.toString(version.number()));
        String title = messages.get(locale, "routines.diagram.title", version.title(locale), number);
        List<PathLine> path = position == null ? plain(version, view, locale) : path(position, view, locale);
        String id = "dia-" + (view.orientation() == Orientation.DOWN ? "d" : "a") + version.id();
        String svg = new SvgDrawing(layout, view.orientation(), locale)
                .draw(
                        id,
                        title,
                        sentence(path, locale),
                        marks(version, position, view, locale, layout),
                        SvgDrawing.Links.NONE);
        return new Drawing(svg, title, path);
    }

    /**
     * A draft, or two versions in one, along the reading direction; laid out anew each time, as a draft may change.
     *
     * @param title what the picture shows, in the reader's language
     */
    public String draw(Version version, DraftView view, String title, Locale locale) {
        Map<Long, String> stages = new HashMap<>();
        for (Stage stage : version.stages()) {
            String mark = view.stageMarks().getOrDefault(stage.id(), "");
            stages.put(stage.id(), (stage.ends() ? "en " : "") + (stage.starts() ? "st " : "") + mark);
        }
        Map<Long, SvgDrawing.Links.Link> boxes = new HashMap<>();
        Map<Long, SvgDrawing.Links.Link> arrows = new HashMap<>();
        view.stageLinks()
                .forEach((id, href) -> boxes.put(
                        id,
                        new SvgDrawing.Links.Link(
                                href,
                                name(version.stage(id), locale)
                                        + (view.labels().containsKey(id)
                                                ? ", " + view.labels().get(id)
                                                : ""))));
        view.wayLinks().forEach((id, href) -> {
            Transition way = version.transition(id);
            String from = version.stage(way.fromId()).title(locale);
            String to = version.stage(way.toId()).title(locale);
            String name = messages.get(locale, "routines.designer.way.name", way.label(locale), from, to);
            arrows.put(id, new SvgDrawing.Links.Link(href, name));
        });
        SvgDrawing.Links links = boxes.isEmpty() ? SvgDrawing.Links.NONE : new SvgDrawing.Links(boxes, arrows);
        return new SvgDrawing(ElkLayout.of(version, Orientation.ALONG, locale), Orientation.ALONG, locale)
                .draw("dia-draft", title, "", new SvgDrawing.Marks(stages, view.wayMarks(), view.labels()), links);
    }

    /** The same with the words of the view on the arrows. */
    public String draw(Version version, MapView view, String title, Locale locale) {
        List<Transition> spoken = version.transitions().stream()
                .map(way -> spoken(way, view.wayLabels().getOrDefault(way.id(), "")))
                .toList();
        Version shown = new Version(
                version.id(), version.routineCode(), version.titleWords(), version.number(), version.stages(), spoken);
        DraftView marks = new DraftView(
                view.stageLabels(), view.stageMarks(), view.wayMarks(), view.stageLinks(), view.wayLinks());
        return draw(shown, marks, title, locale);
    }

    private static Transition spoken(Transition way, String words) {
        return way.worded(new Wording(words, words, words));
    }

    private List<PathLine> plain(Version version, DiagramView view, Locale locale) {
        return version.stages().stream()
                .map(stage -> new PathLine(Mark.PLAIN, name(stage, locale), "", label(stage, view)))
                .toList();
    }

    private List<PathLine> path(Position position, DiagramView view, Locale locale) {
        List<PathLine> path = new ArrayList<>();
        int last = position.steps().size() - 1;
        for (int i = 0; i <= last; i++) {
            Stage stage = position.steps().get(i).stage();
            boolean again = position.steps().subList(i + 1, last + 1).stream()
                    .anyMatch(later -> later.stage().id() == stage.id());
            path.add(line(i == last ? Mark.HERE : Mark.DONE, stage, again ? "" : label(stage, view), locale));
        }
        Version version = position.version();
        for (Transition way : version.from(position.stage().id())) {
            boolean suggested = Long.valueOf(way.toId()).equals(view.suggestedStageId());
            path.add(line(suggested ? Mark.SUGGESTED : Mark.NEXT, version.stage(way.toId()), "", locale));
        }
        return path;
    }

    private PathLine line(Mark mark, Stage stage, String label, Locale locale) {
        String words = messages.get(locale, "routines.diagram." + mark.name().toLowerCase(Locale.ROOT));
        return new PathLine(mark, name(stage, locale), words, label);
    }

    /** What the shape of its box says is said in words too. */
    private String name(Stage stage, Locale locale) {
        String title = stage.title(locale);
        return stage.kind().stands()
                ? messages.get(
                        locale, "routines.diagram.kind", title, messages.get(locale, "routines.kind." + stage.kind()))
                : title;
    }

    private static String label(Stage stage, DiagramView view) {
        return view.labels().getOrDefault(stage.id(), "");
    }

    /** One sentence for the picture's description; the list beside it says the same with more room. */
    private String sentence(List<PathLine> path, Locale locale) {
        return path.stream()
                .map(line -> {
                    String what = line.label().isEmpty()
                            ? line.title()
                            : messages.get(locale, "routines.diagram.with-label", line.title(), line.label());
                    return line.markWords().isEmpty()
                            ? what
                            : messages.get(locale, "routines.diagram.line", line.markWords(), what);
                })
                .collect(Collectors.joining(messages.get(locale, "routines.diagram.joint") + " "));
    }

    private SvgDrawing.Marks marks(
            Version version, @Nullable Position position, DiagramView view, Locale locale, Layout layout) {
        Map<Long, String> stages = new HashMap<>();
        Map<Long, String> ways = new HashMap<>();
        Map<Long, String> labels = new HashMap<>(view.labels());
        for (Stage stage : version.stages()) if (stage.ends()) stages.put(stage.id(), "en");
        if (position != null) {
            for (Step step : position.steps()) {
                stages.put(step.stage().id(), "dn");
                if (step.leftBy() != null) ways.put(step.leftBy().id(), "go");
            }
            long here = position.stage().id();
            if (view.suggestedStageId() != null) {
                stages.put(view.suggestedStageId(), "sg");
                version.from(here).stream()
                        .filter(way -> way.toId() == view.suggestedStageId())
                        .forEach(way -> ways.put(way.id(), "nx"));
            }
            stages.put(here, "cu");
            labels.computeIfPresent(here, (_, label) -> here(label, here, locale, layout, view));
        }
        return new SvgDrawing.Marks(stages, ways, labels);
    }

    /** "Here, 3 h 20 min" where the box has room for it; the colour says it anyhow. */
    private String here(String label, long stageId, Locale locale, Layout layout, DiagramView view) {
        String words = messages.get(locale, "routines.diagram.here-for", label);
        double font = Sizes.titleSize(view.orientation()) - 1.5;
        return layout.boxes().stream()
                        .filter(box -> box.stageId() == stageId)
                        .anyMatch(box -> TextWidth.of(words) * font <= box.width() - 2 * Sizes.PADDING)
                ? words
                : label;
    }
}
