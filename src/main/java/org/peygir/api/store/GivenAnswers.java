package org.peygir.api.store;

import static org.peygir.api.store.db.Tables.ANSWER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.peygir.platform.secrets.SecretBox;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What programs were answered, by token and key; sealed, since an answer may hold a webhook's secret. */
@Repository
public class GivenAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWERED = "answer";
    private final DSLContext sql;
    private final SecretBox box;

    public GivenAnswers(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /** An answer that was given. */
    public record Given(byte[] requestHash, int status, Map<String, String> headers, String body) {}

    /** False when the key was used before; waits for whoever is using it this moment. */
    public boolean claim(long tokenId, byte[] key, byte[] request, Instant now) {
        return sql.insertInto(ANSWER)
                        .columns(ANSWER.TOKEN_ID, ANSWER.KEY_HASH, ANSWER.REQUEST_HASH, ANSWER.CREATED_AT)
                        .values(tokenId, key, request, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void remember(long tokenId, byte[] key, int status, Map<String, String> headers, String body) {
        sql.update(ANSWER)
                .set(ANSWER.STATUS, status)
                .set(ANSWER.HEADERS, JSON.writeValueAsString(headers))
                .set(ANSWER.BODY, box.seal(body, ANSWERED))
                .where(ANSWER.TOKEN_ID.eq(tokenId), ANSWER.KEY_HASH.eq(key))
                .execute();
    }

    public Given given(long tokenId, byte[] key) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.TOKEN_ID.eq(tokenId), ANSWER.KEY_HASH.eq(key))
                .fetchSingle(row -> new Given(
                        row.getRequestHash(), row.getStatus(), headers(row.getHeaders()), opened(row.getBody())));
    }

    private String opened(String body) {
        return SecretBox.isSealed(body) ? box.open(body, ANSWERED) : body;
    }

    public int forget(Instant before) {
        return sql.deleteFrom(ANSWER).where(ANSWER.CREATED_AT.lt(before)).execute();
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().asString()));
        return headers;
    }
}
