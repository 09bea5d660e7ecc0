# The bot as an image. Build it from the root: docker build -t blackbird-activity-bot:local .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -pl bot -am package -DskipTests \
  && mv bot/target/bot-*-executable.jar bot.jar \
  && java -Djarmode=tools -jar bot.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
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
# Only used when SPRING_DATASOURCE_URL is not set: the embedded database lives here.
ENV BLACKBIRD_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# Asks with the shell itself: the image has no curl, and a JVM for every question would be dear.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "bot.jar"]
