package com.blackbird.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Who has tried the demo and starts the bot afterwards starts with nothing. */
class DemoFolderTest {
  @Test
  void theDemoKeepsItsSamplesApartUnlessItIsToldWhere() throws Exception {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    DemoApplication.keepApart(environment);
    assertThat(environment.getProperty("blackbird.data-dir"))
        .isEqualTo(System.getProperty("user.home") + "/.blackbird/demo");

    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("told", Map.of("blackbird.data-dir", "/srv/demo")));
    assertThat(environment.getProperty("blackbird.data-dir")).isEqualTo("/srv/demo");
  }
}
