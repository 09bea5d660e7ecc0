import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the page with the machine's Node; Maven runs it with {@code java Build.java web output}.
 *
 * <p>Does nothing while the inputs are those of the last build. Where Node is missing or its
 * packages cannot be fetched, it says so and leaves a page that says the same, so that the rest
 * still builds.
 */
final class Build {
  private static final String NEEDED = "Node.js 20.19 or newer, with npm";
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)");
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path web;
  private final Path output;
  private final Path stamp;

  private Build(Path web, Path output) {
    this.web = web;
    this.output = output;
    this.stamp = output.getParent().resolveSibling(output.getFileName() + ".built");
  }

  public static void main(String[] arguments) throws Exception {
    Path web = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path output = Path.of(arguments[1]).toAbsolutePath().normalize();
    System.exit(new Build(web, output).run());
  }

  private int run() throws IOException, InterruptedException {
    String inputs = hash(inputs());
    if (Files.exists(output.resolve("index.html")) && recorded(stamp).equals(inputs)) {
      return 0;
    }
    Optional<Path> npm = program(WINDOWS ? "npm.cmd" : "npm");
    if (npm.isEmpty() || !nodeIsNewEnough()) {
      return leaveOut("The sandbox's page is left out: install " + NEEDED + ", and build again.");
    }
    if (!installed(npm.get())) {
      return leaveOut(
          "The sandbox's page is left out: npm could not fetch its packages (see above);"
              + " check the connection to the npm registry, and build again.");
    }
    Files.createDirectories(output);
    String to = output.toString();
    int code = call(npm.get(), "run", "build", "--", "--outDir", to, "--emptyOutDir");
    if (code == 0) {
      Files.writeString(stamp, inputs);
    }
    return code;
  }

  /** Everything that the page is made of, in a fixed order. */
  private List<Path> inputs() throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(web)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !web.relativize(file).startsWith("node_modules"))
          .sorted()
          .forEach(inputs::add);
    }
    Path readme = web.resolveSibling("README.md");
    if (Files.exists(readme)) {
      inputs.add(readme);
    }
    return inputs;
  }

  private String hash(List<Path> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update((web.relativize(file) + "\n" + Files.size(file) + "\n").getBytes());
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String recorded(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private boolean nodeIsNewEnough() throws IOException, InterruptedException {
    Optional<Path> node = program(WINDOWS ? "node.exe" : "node");
    if (node.isEmpty()) {
      return false;
    }
    Process process = new ProcessBuilder(node.get().toString(), "--version").start();
    String answer = new String(process.getInputStream().readAllBytes());
    Matcher version = VERSION.matcher(answer);
    if (process.waitFor() != 0 || !version.find()) {
      return false;
    }
    int major = Integer.parseInt(version.group(1));
    return major > 20 || (major == 20 && Integer.parseInt(version.group(2)) >= 19);
  }

  /** Fetches the packages, unless those of this lock file are there already. */
  private boolean installed(Path npm) throws IOException, InterruptedException {
    Path mark = web.resolve("node_modules").resolve(".installed");
    String wanted = hash(List.of(web.resolve("package.json"), web.resolve("package-lock.json")));
    if (recorded(mark).equals(wanted)) {
      return true;
    }
    if (call(npm, "ci", "--no-audit", "--no-fund") != 0) {
      return false;
    }
    Files.writeString(mark, wanted);
    return true;
  }

  /** Runs npm, and shows what it printed only when it failed. */
  private int call(Path npm, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(npm.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(web.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes());
    int code = process.waitFor();
    if (code != 0) {
      System.out.println(printed);
    }
    return code;
  }

  private int leaveOut(String sentence) throws IOException {
    System.out.println("[WARNING] " + sentence);
    Files.createDirectories(output);
    Files.deleteIfExists(stamp);
    Files.writeString(
        output.resolve("index.html"),
        """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="color-scheme" content="light dark" />
            <title>Sandbox</title>
          </head>
          <body>
            <h1>Sandbox</h1>
            <p>%s</p>
            <p>Everything else works; what a bot needs is at
              <a href="/sandbox/connections">/sandbox/connections</a>.</p>
          </body>
        </html>
        """
            .formatted(sentence));
    return 0;
  }
}
