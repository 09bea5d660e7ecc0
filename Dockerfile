# The bot as an image. Build it from the root: docker build -t blackbird-activity-bot:local .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -pl bot -am package -DskipTests \
  && mv bot/target/bot-*-executable.jar bot.jar \
  && java -Djarmode=tools -jar bot.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre AS base
LABEL org.opencontainers.image.title="Blackbird activity bot" \
  org.opencontainers.image.description="The integration activity log, in Slack and Discord" \
  org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 blackbird \
  && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent blackbird \
  && install -d -o 10001 -g 10001 -m 700 /data
WORKDIR /app
# What changes least comes first, so that a new version of the bot is a small download.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001:10001

# One start to the end of the context, from which the JVM keeps what it has loaded and linked. It
# starts the embedded PostgreSQL, which may not run as root here, in a folder that is thrown away.
FROM base AS trained
RUN BLACKBIRD_DATA_DIR=/tmp/training BLACKBIRD_ADMIN_TOKEN=only-for-the-training-run-0123456789 \
  java -XX:AOTCacheOutput=/tmp/app.aot -Dspring.context.exit=onRefresh -jar bot.jar --server.port=0

FROM base
COPY --from=trained --chown=0:0 --chmod=444 /tmp/app.aot ./app.aot
# Only used when SPRING_DATASOURCE_URL is not set: the embedded database lives here.
ENV BLACKBIRD_DATA_DIR=/data
# Where files with secrets may lie, each called as the setting that it holds (docs/operations.md).
ENV SPRING_CONFIG_IMPORT=optional:configtree:/run/blackbird/
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# Asks with the shell itself: the image has no curl, and a JVM for every question would be dear.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# A JVM that the cache is not from goes on without it, only slower. Beside its heap it needs some 300 MB, classes and
# threads for the most part. When the heap is full it ends and is started again: nothing is lost, and half a bot is none.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "bot.jar"]
