package com.blackbird.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that can be made to crash. */
record ChaosDatabase(BenchDatabase database) {
  String url() {
    return database.url();
  }

  int port() {
    return URI.create(url().substring("jdbc:".length())).getPort();
  }

  /** Its address by way of another port. */
  String urlThrough(int port) {
    return url().replace(":" + port() + "/", ":" + port + "/");
  }

  long ask(String query) {
    return database.owner().sql(query).query(Long.class).single();
  }

  /** Ends it without a word to anybody, as a power cut does, and starts it again. */
  void crash() throws IOException, InterruptedException {
    Path data = Path.of(database.owner().sql("show data_directory").query(String.class).single());
    String server = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL does not run as root; the embedded one was started in the same way.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            Path.of(server).resolveSibling("pg_ctl").toString(),
            "restart",
            "--pgdata=" + data,
            "--mode=immediate",
            "--wait",
            "--log=" + data.resolve("after-crash.log")));
    Process restart =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (restart.waitFor() != 0) {
      throw new IllegalStateException("PostgreSQL did not start again");
    }
  }
}
