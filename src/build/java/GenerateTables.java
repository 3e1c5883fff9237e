import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the jOOQ table classes of every module schema into {@code org.peygir.<module>.store.db}: temporary server,
 * Flyway, jOOQ. Skipped when neither the migrations nor this file changed. Arguments: migrations folder, output folder.
 */
public final class GenerateTables {
    private static final List<String> SCHEMAS = List.of(
            "platform",
            "organization",
            "access",
            "api",
            "customers",
            "deadlines",
            "cartable",
            "routines",
            "communications",
            "cases",
            "intake",
            "portal",
            "process");

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        String stamp =
                hash(migrations, output.getParent().getParent().resolveSibling("src/build/java/GenerateTables.java"));
        Path stampFile = output.resolve(".stamp");
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                    var schemas = connection.createStatement().executeQuery("select nspname from pg_namespace")) {
                java.util.Set<String> present = new java.util.HashSet<>();
                while (schemas.next()) present.add(schemas.getString(1));
                for (String schema : SCHEMAS) {
                    if (present.contains(schema)) generate(url, schema, output);
                }
            }
        }
        Files.createDirectories(output);
        Files.writeString(stampFile, stamp);
    }

    private static void generate(String url, String schema, Path output) throws Exception {
        String room =
                schema.equals("platform") ? "org.peygir.platform.db.tables" : "org.peygir." + schema + ".store.db";
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(TableNames.class.getName()))
                        .withDatabase(new Database()
                                .withInputSchema(schema)
                                .withExcludes("flyway_schema_history|.*_sorted|.*_key_fn")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withRoutines(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withGeneratedAnnotation(false)
                                .withJavadoc(false)
                                .withComments(false)
                                .withGlobalSchemaReferences(false)
                                .withGlobalCatalogReferences(false))
                        .withTarget(new Target().withPackageName(room).withDirectory(output.toString()))));
    }

    private static String hash(Path migrations, Path self) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        if (Files.exists(self)) digest.update(Files.readAllBytes(self));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Table classes end in {@code Table} so that none shadows a facade of the same name. */
    public static final class TableNames extends DefaultGeneratorStrategy {
        @Override
        public String getJavaClassName(Definition definition, Mode mode) {
            String name = super.getJavaClassName(definition, mode);
            return definition instanceof TableDefinition && mode == Mode.DEFAULT ? name + "Table" : name;
        }
    }
}
