package com.blackbird.bot.operations;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.blackbird.activity.vault.KeyRing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the embedded database lives, held by one bot at a time.
 *
 * <p>The lock is taken before anything else is looked at, so a second bot never ends the first
 * one's server.
 */
final class DataDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
  private static final int STOP_SECONDS = 30;
  private final Path home;
  private final FileChannel lock;

  private DataDirectory(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, making it when it is not there.
   *
   * @throws StartRefused when it cannot be used, saying why and what to do
   */
  static DataDirectory open(Path home) {
    if (!home.isAbsolute()) {
      throw new StartRefused(
          "BLACKBIRD_DATA_DIR is '" + home + "', which depends on the folder that I am started in.",
          "Set BLACKBIRD_DATA_DIR to an absolute path.");
    }
    try {
      boolean isNew = Files.notExists(home);
      Files.createDirectories(home);
      if (isNew) {
        keepForOwner(home);
      }
      return new DataDirectory(home, lock(home));
    } catch (IOException e) {
      throw new StartRefused(
          "The folder " + home + " cannot be written (" + e + ").",
          "Give me the right to write there, or set BLACKBIRD_DATA_DIR to another folder.");
    }
  }

  /** Where PostgreSQL's programs are unpacked. */
  Path programs() {
    return home.resolve("postgresql");
  }

  /**
   * Lets nobody else put something in the place of PostgreSQL's programs, which run as whoever runs
   * the bot; the library that unpacks them lets everybody write there.
   */
  void protect() throws IOException {
    Files.createDirectories(programs());
    keepForOwner(programs());
  }

  private static void keepForOwner(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Where PostgreSQL keeps its files. */
  Path data() {
    return home.resolve("data");
  }

  /** Where the database's password is, readable by its owner alone. */
  Path passwordFile() {
    return home.resolve("database-password");
  }

  /** The database's password, made at the first use. */
  String password() throws IOException {
    Path file = passwordFile();
    if (Files.notExists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      writeForOwner(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** Where the key is that secrets in the database are encrypted with; made at the first use. */
  Path encryptionKey() throws IOException {
    Path file = home.resolve("encryption-key");
    if (Files.notExists(file)) {
      writeForOwner(file, KeyRing.generate().reveal() + "\n");
    }
    return file;
  }

  /** Writes a file that its owner alone can read. */
  private void writeForOwner(Path file, String text) throws IOException {
    if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  /**
   * Makes the folder ready for a server of the given version: refuses another version's data, sets
   * aside what an interrupted first start left, and ends a server that outlived its bot.
   */
  void prepare(int major) throws IOException {
    if (Files.notExists(data())) {
      return;
    }
    if (Files.notExists(ready())) {
      Path aside = home.resolve("data-incomplete-" + Instant.now().getEpochSecond());
      LOG.warn("The first start did not finish; its unfinished files are now in {}", aside);
      Files.move(data(), aside);
      return;
    }
    checkVersion(major);
    endOrphan();
  }

  /** Notes that the server has been set up completely. */
  void complete() throws IOException {
    if (Files.notExists(ready())) {
      Files.createFile(ready());
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private Path ready() {
    return home.resolve("data-ready");
  }

  private void checkVersion(int major) throws IOException {
    String found = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!found.equals(String.valueOf(major))) {
      throw new StartRefused(
          "The folder "
              + data()
              + " is from PostgreSQL "
              + found
              + "; this bot brings "
              + major
              + ".",
          "Start the bot's version that made it and move the data to a PostgreSQL server of your"
              + " own (docs/operations.md), or set BLACKBIRD_DATA_DIR to another folder.");
    }
  }

  /** Ends the server of a bot that was killed; the next start recovers what it had not written. */
  private void endOrphan() throws IOException {
    Path pidFile = data().resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle orphan = ProcessHandle.of(pid).filter(this::isOurServer).orElse(null);
    if (orphan == null) {
      Files.delete(pidFile);
      return;
    }
    LOG.info("Ending the database server {} that outlived its bot", pid);
    orphan.destroy();
    try {
      orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new StartRefused(
          "The database server with process id " + pid + " from an earlier run does not end.",
          "End that process, then start me again.");
    }
  }

  /** A process id may belong to somebody else by now. */
  private boolean isOurServer(ProcessHandle process) {
    return process.info().command().map(Path::of).filter(this::isOurProgram).isPresent();
  }

  private boolean isOurProgram(Path command) {
    return command.getFileName().toString().startsWith("postgres")
        && command.startsWith(realPrograms());
  }

  private Path realPrograms() {
    try {
      return programs().toRealPath();
    } catch (IOException e) {
      return programs();
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel = FileChannel.open(home.resolve("bot.lock"), CREATE, READ, WRITE);
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock != null) {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("Locked by this very process", e);
    }
    ByteBuffer holder = ByteBuffer.allocate(32);
    channel.read(holder, 0);
    channel.close();
    String pid = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8).strip();
    throw new StartRefused(
        "The folder " + home + " is in use by another bot, process " + pid + ".",
        "Stop that process, or set BLACKBIRD_DATA_DIR to another folder.");
  }
}
