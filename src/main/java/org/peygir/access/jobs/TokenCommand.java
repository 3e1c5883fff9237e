package org.peygir.access.jobs;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.access.Actor;
import org.peygir.access.ApiToken;
import org.peygir.access.ApiTokens;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.organization.Organization;
import org.peygir.platform.commands.Command;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.springframework.stereotype.Component;

/** {@code bin/peygir token …}: tokens for programs, made by who has a shell on the server. */
@Component
class TokenCommand implements Command {
    private static final int DAYS = 90;

    private final ApiTokens tokens;
    private final Viewers viewers;
    private final Organization organization;
    private final Messages messages;

    TokenCommand(ApiTokens tokens, Viewers viewers, Organization organization, Messages messages) {
        this.tokens = tokens;
        this.viewers = viewers;
        this.organization = organization;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String usage() {
        return """
                create USER NAME SCOPE… [--days N] | list [USER] | revoke ID: tokens for programs
                create prints the token once; it can do what USER can, narrowed by the scopes.
                Scopes: cases:read cases:write customers:read customers:write webhooks metrics. Days: 1 to 366, else 90.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) return 2;
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "create" -> create(rest, out, err);
            case "list" -> list(rest, out, err);
            case "revoke" -> revoke(rest, out, err);
            default -> 2;
        };
    }

    private int create(List<String> arguments, PrintStream out, PrintStream err) {
        int option = arguments.indexOf("--days");
        if (option >= 0 && option != arguments.size() - 2) return 2;
        String days = option < 0 ? Integer.toString(DAYS) : arguments.getLast();
        List<String> words = option < 0 ? arguments : arguments.subList(0, option);
        if (words.size() < 3 || !days.matches("[0-9]{1,4}")) return 2;
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : words.subList(2, words.size())) {
            Optional<Scope> scope = Scope.parse(code);
            if (scope.isEmpty()) return 2;
            scopes.add(scope.get());
        }
        Optional<Viewer> owner = owner(words.getFirst());
        if (owner.isEmpty()) return complain(err, "no active person has this user name");
        return switch (tokens.make(owner.get(), words.get(1), scopes, Integer.parseInt(days), Actor.command())) {
            case TokenMaking.Made made -> {
                out.println(made.secret());
                yield 0;
            }
            case TokenMaking.Refused refused -> complain(err, messages.get(Languages.EN, refused.messageKey()));
        };
    }

    private int list(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() > 1) return 2;
        if (arguments.isEmpty()) return print(tokens.all(), out);
        Optional<Viewer> owner = owner(arguments.getFirst());
        return owner.isPresent()
                ? print(tokens.of(owner.get().staffId()), out)
                : complain(err, "no active person has this user name");
    }

    private int print(List<ApiToken> found, PrintStream out) {
        for (ApiToken token : found)
            out.printf(
                    "%d\t%s\t…%s\t%s\t%s\texpires %s\tlast used %s%s%n",
                    token.id(),
                    organization.staff(token.staffId()).userName(),
                    token.hint(),
                    token.name(),
                    token.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(" ")),
                    token.expiresAt(),
                    token.lastUsedAt() == null ? "never" : token.lastUsedAt(),
                    token.revokedAt() == null ? "" : "\trevoked " + token.revokedAt());
        return 0;
    }

    private int revoke(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !arguments.getFirst().matches("[0-9]{1,18}")) return 2;
        if (!tokens.revoke(Long.parseLong(arguments.getFirst()), null, Actor.command()))
            return complain(err, "no living token has this number");
        out.println("Revoked. Running nodes refuse it within seconds.");
        return 0;
    }

    private Optional<Viewer> owner(String userName) {
        return organization.staffByUserName(userName).flatMap(member -> viewers.of(member.id()));
    }

    private static int complain(PrintStream err, String words) {
        err.println(words);
        return 1;
    }
}
