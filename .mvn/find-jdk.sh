# Sourced by mvnw and aigaq. find_jdk sets and exports JAVA_HOME to a JDK that is new enough, or says
# on standard error what to install and returns 1.
# Asked in turn: AIGAQ_JAVA_HOME (taken or refused), JAVA_HOME, the java on the PATH, the usual places.

AIGAQ_JDK_MIN=25

# Prints the major version of the JDK in $1; nothing if there is none (a JRE has no javac).
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  jdk_version=
  if [ -r "$1/release" ]; then
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
  fi
  if [ -z "$jdk_version" ]; then
    jdk_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  printf '%s\n' "$jdk_version" | sed -n 's/^\([0-9][0-9]*\).*/\1/p'
}

jdk_suits() {
  jdk_found=$(jdk_major "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$AIGAQ_JDK_MIN" ]
}

# Prints the home of the java on the PATH. Asked of java itself: on macOS the program there is a stub.
jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | head -n 1
}

# Prints the suitable JDK of the usual places that is nearest to the wanted version.
jdk_elsewhere() {
  for jdk_at in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/jdk* /usr/local/openjdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jdks/*/Contents/Home \
    "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* "${HOME:-}"/.gradle/jdks/* \
    "${HOME:-}"/.gradle/jdks/*/Contents/Home; do
    if jdk_suits "$jdk_at"; then printf '%s %s\n' "$jdk_found" "$jdk_at"; fi
  done | sort -n | sed -n '1s/^[0-9]* //p'
}

find_jdk() {
  if [ -n "${AIGAQ_JAVA_HOME:-}" ]; then
    if ! jdk_suits "$AIGAQ_JAVA_HOME"; then
      echo "AIGAQ_JAVA_HOME is $AIGAQ_JAVA_HOME, and there is no JDK $AIGAQ_JDK_MIN or newer there. Point it to one, or unset it." >&2
      return 1
    fi
    JAVA_HOME=$AIGAQ_JAVA_HOME
  elif [ -z "${JAVA_HOME:-}" ] || ! jdk_suits "$JAVA_HOME"; then
    jdk_path=$(jdk_on_path)
    if [ -n "$jdk_path" ] && jdk_suits "$jdk_path"; then
      JAVA_HOME=$jdk_path
    else
      JAVA_HOME=$(jdk_elsewhere)
    fi
  fi
  if [ -z "$JAVA_HOME" ]; then
    cat >&2 <<EOF
Aigaq needs a JDK $AIGAQ_JDK_MIN or newer (the JDK, not only the runtime), and found none on this machine.
Install one, for example Eclipse Temurin from https://adoptium.net/temurin/releases/?version=$AIGAQ_JDK_MIN
  Debian, Ubuntu:  apt install temurin-$AIGAQ_JDK_MIN-jdk   (after adding Adoptium's repository), or openjdk-$AIGAQ_JDK_MIN-jdk where it exists
  Fedora:          dnf install java-$AIGAQ_JDK_MIN-openjdk-devel
  macOS:           brew install openjdk@$AIGAQ_JDK_MIN
  anywhere:        sdk install java $AIGAQ_JDK_MIN-tem   (https://sdkman.io)
If it lies in an unusual place, set AIGAQ_JAVA_HOME to it.
EOF
    return 1
  fi
  export JAVA_HOME
}
