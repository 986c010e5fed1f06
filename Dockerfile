# syntax=docker/dockerfile:1
# Two images. Aigaq, with its four roles: `docker run aigaq ingest`, `streams`, `indexer`, `console`.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -B -Dquick -pl app -am package

# Elasticsearch with our plugin: `docker build --target elasticsearch .`
FROM docker.elastic.co/elasticsearch/elasticsearch:9.5.3 AS elasticsearch
COPY --from=build /src/app/stack/target/servers/aigaq-analysis-*.zip /tmp/aigaq-analysis.zip
RUN bin/elasticsearch-plugin install --batch file:///tmp/aigaq-analysis.zip

FROM eclipse-temurin:25-jre AS aigaq
RUN useradd --system --uid 10001 --home-dir /var/lib/aigaq --create-home aigaq
COPY --from=build /src/app/target/aigaq.jar /opt/aigaq/aigaq.jar
COPY --from=build /src/app/target/lib /opt/aigaq/lib
COPY outlets /opt/aigaq/outlets
COPY keywords /opt/aigaq/keywords
USER aigaq
WORKDIR /var/lib/aigaq
VOLUME /var/lib/aigaq
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Daigaq.home=/opt/aigaq", "-cp", "/opt/aigaq/aigaq.jar", "org.aigaq.app.Main"]
CMD ["help"]
