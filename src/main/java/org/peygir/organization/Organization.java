package org.peygir.organization;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.domain.UserName;
import org.peygir.organization.store.Directory;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Service;

/**
 * Who is who: profile, units, staff. Reads come from memory, at most {@link DirectoryCache#LIFE} old on other nodes; a
 * node sees its own writes at once, a transaction also its own uncommitted ones.
 */
@Service
public class Organization {
    private final DirectoryCache cache;

    public Organization(DirectoryCache cache) {
        this.cache = cache;
    }

    /** Null before set-up. */
    public @Nullable Profile profile() {
        return directory().profile();
    }

    /** @throws NoSuchElementException for an id that never was a unit */
    public Unit unit(long id) {
        Unit unit = directory().units().get(id);
        if (unit == null) throw new NoSuchElementException("unit " + id);
        return unit;
    }

    public Optional<Unit> unitByCode(String code) {
        return units().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** All units, closed ones too, in the order they were added. */
    public List<Unit> units() {
        return List.copyOf(directory().units().values());
    }

    /** Ids of {@link #units}. */
    public Set<Long> unitIds() {
        return Set.copyOf(directory().units().keySet());
    }

    /** @throws NoSuchElementException before set-up */
    public Unit intakeUnit() {
        for (Unit unit : directory().units().values()) if (unit.intake()) return unit;
        throw new NoSuchElementException("no intake unit");
    }

    /** The unit itself and all below it. */
    public Set<Long> descendants(long unitId) {
        List<Unit> all = units();
        Set<Long> found = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(unitId));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (!found.add(next)) continue;
            for (Unit unit : all) {
                Long parent = unit.parentId();
                if (parent != null && parent == next) open.push(unit.id());
            }
        }
        return Set.copyOf(found);
    }

    /** @throws NoSuchElementException for an id that never was a staff member; who has left is still found */
    public StaffMember staff(long id) {
        StaffMember member = directory().staff().get(id);
        if (member == null) throw new NoSuchElementException("staff " + id);
        return member;
    }

    /** By sign-in name, any case and any digits; who has left is found too. */
    public Optional<StaffMember> staffByUserName(String typed) {
        return Optional.ofNullable(directory().byUserName().get(UserName.key(typed)));
    }

    /** Two typed names with the same key are one sign-in name. */
    public static String userNameKey(String typed) {
        return UserName.key(typed);
    }

    /** Active members of this unit itself, in Persian alphabetical order. */
    public List<StaffMember> staffOf(long unitId) {
        return directory().members().getOrDefault(unitId, List.of());
    }

    /** In Persian alphabetical order. */
    public List<StaffMember> activeStaff() {
        return directory().staff().values().stream().filter(StaffMember::active).toList();
    }

    /** Who has left too; in Persian alphabetical order of family and given name. */
    public List<StaffMember> allStaff() {
        return List.copyOf(directory().staff().values());
    }

    /** Active staff whose name, job title or user name contains every word typed; who starts with it comes first. */
    public List<StaffMember> findStaff(String typed, int limit) {
        String key = PersianText.searchKey(typed);
        if (key.isBlank()) return List.of();
        List<String> words = List.of(key.split(" "));
        Directory directory = directory();
        return directory.staff().values().stream()
                .filter(StaffMember::active)
                .filter(member ->
                        words.stream().allMatch(directory.searchText().getOrDefault(member.id(), "")::contains))
                .sorted(Comparator.comparing(member -> !startsWith(member, words.getFirst())))
                .limit(limit)
                .toList();
    }

    /** The organisation's language, Persian before set-up. */
    public Locale defaultLocale() {
        Profile profile = profile();
        return profile == null ? Locale.forLanguageTag("fa") : profile.defaultLocale();
    }

    private static boolean startsWith(StaffMember member, String word) {
        return PersianText.searchKey(member.givenName()).startsWith(word)
                || PersianText.searchKey(member.familyName()).startsWith(word);
    }

    private Directory directory() {
        return cache.directory();
    }
}
