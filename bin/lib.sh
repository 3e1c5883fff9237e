# Shared by the scripts in bin. Sets ROOT; sourced, never run.
set -eu
ROOT=$(cd "$(dirname "$0")/.." && pwd)
NEEDED_JAVA=25
# Small machines first: one collector thread, short object headers, a heap that shrinks again, few native arenas whose leftovers
# go back, and a start cache that lies where it was made for, so that half of it is read only.
JAVA_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:TrimNativeHeapInterval=30000 \
-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 --enable-native-access=ALL-UNNAMED"
export MALLOC_ARENA_MAX=2

fail() {
    echo "$*" >&2
    exit 1
}

# Major version of the JDK in folder $1, 0 when there is none. A JDK says it in its file "release".
jdk_version() {
    { [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; } || { echo 0; return; }
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${version:-0}"
}

# Sets JAVA_HOME to the first JDK that is new enough.
find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${PEYGIR_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "${SDKMAN_DIR:-${HOME:-/root}/.sdkman}"/candidates/java/* "$on_path"; do
        if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge "$NEEDED_JAVA" ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    fail "Peygir needs a JDK $NEEDED_JAVA or newer: install Temurin $NEEDED_JAVA from https://adoptium.net or set PEYGIR_JAVA_HOME."
}

# Maven itself may run on any Java; the build picks the JDK through its toolchain.
maven() {
    command -v mvn > /dev/null || fail "Building needs Maven 3.8 or newer: apt install maven"
    (cd "$ROOT" && MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}" mvn -B -ntp "$@")
}

# True when the application was built from the sources as they are now.
is_built() {
    [ -f "$ROOT/target/app/current" ] && [ -f "$ROOT/target/app/$(cat "$ROOT/target/app/current")/peygir.jar" ] \
        && [ -z "$(find "$ROOT/src/main" "$ROOT/src/build" "$ROOT/pom.xml" -newer "$ROOT/target/app/current" -print -quit)" ]
}

# Builds and unpacks the application if needed; sets APP to its folder. Each build has its own, so a running one keeps its jars.
build_app() {
    find_jdk
    # A built one may belong to somebody else: no lock, no write.
    is_built || {
        mkdir -p "$ROOT/target/app"
        (
            flock 9
            is_built || build_now
        ) 9> "$ROOT/target/app/lock"
    }
    APP=$ROOT/target/app/$(cat "$ROOT/target/app/current")
}

build_now() {
    echo "Building Peygir …" >&2
    start=$ROOT/target/app/start
    touch "$start"
    maven -q package -Dmaven.test.skip=true > "$ROOT/target/build.log" 2>&1 9>&- || {
        grep ERROR "$ROOT/target/build.log" | head -20 >&2
        fail "The build failed; see target/build.log"
    }
    name=$(cksum < "$ROOT/target/peygir.jar" | cut -d' ' -f1)
    if [ ! -d "$ROOT/target/app/$name" ]; then
        rm -rf "$ROOT/target/app/unpacking"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/target/peygir.jar" extract --destination "$ROOT/target/app/unpacking" > /dev/null 9>&-
        prepare_start "$ROOT/target/app/unpacking" >> "$ROOT/target/build.log" 2>&1 9>&- || fail "The build failed; see target/build.log"
        mv "$ROOT/target/app/unpacking" "$ROOT/target/app/$name"
    fi
    echo "$name" > "$ROOT/target/app/current.new"
    touch -r "$start" "$ROOT/target/app/current.new"
    mv "$ROOT/target/app/current.new" "$ROOT/target/app/current"
    # Keep the last three: an older one may still be running.
    ls -dt "$ROOT"/target/app/[0-9]* | tail -n +4 | xargs -r rm -rf
}

# Writes down which beans the application in folder $1 has, so that no start has to look for them (docs/adr/009).
prepare_start() {
    beans=$1/beans
    mkdir -p "$beans/sources" "$beans/resources" "$beans/classes"
    # What somebody has set for this start, here or in a file beside it, is no part of the build.
    (cd "$beans" && env -i "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$1/peygir.jar:$1/lib/*" \
        org.springframework.boot.SpringApplicationAotProcessor \
        org.peygir.Peygir "$beans/sources" "$beans/resources" "$beans/classes" org.peygir peygir) \
        && find "$beans/sources" -name '*.java' > "$beans/list" \
        && "$JAVA_HOME/bin/javac" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -nowarn -proc:none -implicit:none \
            -cp "$beans/classes:$1/peygir.jar:$1/lib/*" -d "$beans/classes" @"$beans/list" \
        && "$JAVA_HOME/bin/jar" --update --file "$1/peygir.jar" -C "$beans/classes" . \
        && rm -rf "$beans"
}

# Becomes the command $1 (or, when that is empty, the one on the line) on the folder of a leading --data.
become_command() {
    name=$1
    shift
    data=$PWD/data
    if [ "${1:-}" = --data ]; then
        data=${2:?--data needs a folder}
        shift 2
    fi
    build_app
    exec "$JAVA_HOME/bin/java" -Xmx256m $JAVA_FLAGS $(aot_flags) -Dpeygir.command=true -Dpeygir.data="$data" \
        -jar "$APP/peygir.jar" $name "$@"
}

# Flags for the start cache of this very build and JDK: use it if it is there, else the application makes it (docs/operations.md).
aot_flags() {
    [ "${PEYGIR_AOT:-on}" = on ] || return 0
    file=$APP/peygir-$(cksum < "$JAVA_HOME/release" | cut -d' ' -f1).aot
    echo "-Dpeygir.aot=$file"
    [ ! -f "$file" ] || echo "-XX:AOTCache=$file"
}

# The browser of the browser tests.
need_chromium() {
    # The shell without windows is the light one; not every distribution has it.
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        ! command -v $name > /dev/null || return 0
    done
    [ "$(id -u)" = 0 ] || fail "The browser tests need Chromium: sudo apt install chromium-headless-shell (or chromium)"
    echo "Installing Chromium for the browser tests …" >&2
    apt-get -qq update > /dev/null || true
    for name in chromium-headless-shell chromium; do
        ! apt-get -qq install -y --no-install-recommends $name > /dev/null 2>&1 || return 0
    done
    fail "Chromium could not be installed: apt install chromium"
}

# Compiles and runs the tests; shows each class as it ends and every failure, keeps the rest in target/test.log.
run_tests() {
    mkdir -p "$ROOT/target"
    {
        code=0
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 maven test -Dexcluded.tests=bench,campaign "$@" 2>&1 || code=$?
        echo "$code" > "$ROOT/target/test.code"
    } | tee "$ROOT/target/test.log" | grep --line-buffered -E 'Tests run:|^\[ERROR\]|BUILD|Total time' || true
    return "$(cat "$ROOT/target/test.code")"
}

# Starts Debian's PostgreSQL $1 on a folder and a port of its own until the script ends; tests find it in PEYGIR_TEST_URL.
start_debian_postgres() {
    bins=/usr/lib/postgresql/$1/bin
    if [ ! -x "$bins/initdb" ]; then
        [ "$(id -u)" = 0 ] || fail "These tests need PostgreSQL $1: sudo apt install postgresql-$1"
        echo "Installing PostgreSQL $1 for the tests …" >&2
        apt-get -qq update > /dev/null || true
        apt-get -qq install -y --no-install-recommends "postgresql-$1" > /dev/null 2>&1 || fail "PostgreSQL $1 could not be installed: apt install postgresql-$1"
    fi
    # PostgreSQL refuses to be root; its package brings a user.
    as=
    [ "$(id -u)" != 0 ] || as="runuser -u postgres --"
    cluster=$(mktemp -d)
    [ -z "$as" ] || chown postgres "$cluster"
    trap 'cd / && $as "$bins/pg_ctl" -D "$cluster/data" -m immediate stop > /dev/null 2>&1; rm -rf "$cluster"' EXIT
    trap 'exit 130' INT TERM
    (cd / && $as "$bins/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync > /dev/null)
    for port in 54391 54392 54393 54394 54395 none; do
        [ $port != none ] || fail "PostgreSQL $1 did not start: no free port"
        ! (cd / && $as "$bins/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w start \
            -o "-p $port -k $cluster -c fsync=off -c max_connections=300" > /dev/null) || break
    done
    export PEYGIR_TEST_URL="jdbc:postgresql://127.0.0.1:$port/%s?user=postgres"
}
