package dev.vlabc.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to an output folder: one process and one thread at a time. The system takes it
 * back when a process dies, and the file that it hangs on is removed when it is given back.
 *
 * <p>Removing the file is what makes this long: another process may have opened it before, and
 * would then lock a file that no longer has a name. So whoever gets the lock writes a token into it
 * and reads that back by name. A second channel does the reading and stays open until the end,
 * because POSIX drops all locks of a process on a file as soon as it closes any descriptor of it;
 * for the same reason threads of one process take turns before they open it.
 */
final class FolderLock implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Beyond the token, since a lock on Windows keeps others from reading what is locked. */
  private static final long LOCKED_BYTE = 1L << 20;

  /** The folders that this process writes to. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final OutputFolder folder;
  private final Path key;
  private final FileChannel channel;
  private final FileChannel reader;

  private FolderLock(OutputFolder folder, Path key, FileChannel channel, FileChannel reader) {
    this.folder = folder;
    this.key = key;
    this.channel = channel;
    this.reader = reader;
  }

  static FolderLock acquire(OutputFolder folder) throws IOException {
    return acquire(folder, PATIENCE);
  }

  /**
   * Waits for the lock.
   *
   * @throws OutputException if another has it for longer than that
   */
  static FolderLock acquire(OutputFolder folder, Duration patience) throws IOException {
    long start = System.nanoTime();
    while (true) {
      Optional<FolderLock> lock = attempt(folder);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        throw busy(folder);
      }
      pause(folder);
    }
  }

  private static OutputException busy(OutputFolder folder) {
    return new OutputException(
        folder.root(),
        "another vlabc is writing to `" + folder.root() + "`; run this again when it is done");
  }

  private static void pause(OutputFolder folder) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(folder);
    }
  }

  private static Optional<FolderLock> attempt(OutputFolder folder) throws IOException {
    folder.checkOwn();
    Path key;
    try {
      Files.createDirectories(folder.own());
      key = folder.own().toRealPath();
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return vanished(folder.own(), e);
    }
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = open(folder, key);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(key);
      }
    }
  }

  /** Another, giving the lock back, may remove the folder at any time before this one has it. */
  private static Optional<FolderLock> vanished(Path own, FileSystemException failure)
      throws IOException {
    Path failed = Path.of(failure.getFile());
    if (!failed.equals(own)) {
      throw failure;
    }
    return Optional.empty();
  }

  private static Optional<FolderLock> open(OutputFolder folder, Path key) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file(folder),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      if (folder.posix()) {
        throw e;
      }
      return Optional.empty(); // Windows, while another removes it
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = confirm(folder, key, channel);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
  }

  /** The lock, if no other has it and the locked file is still the one of that name. */
  static Optional<FolderLock> confirm(OutputFolder folder, Path key, FileChannel channel)
      throws IOException {
    if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
      return Optional.empty();
    }
    byte[] token =
        (ProcessHandle.current().pid() + " " + System.nanoTime())
            .getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token));
    FileChannel reader;
    try {
      reader = FileChannel.open(file(folder), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    FolderLock lock = new FolderLock(folder, key, channel, reader);
    ByteBuffer found = ByteBuffer.allocate(token.length + 1);
    reader.read(found);
    if (Arrays.equals(Arrays.copyOf(found.array(), found.position()), token)) {
      return Optional.of(lock);
    }
    reader.close();
    return Optional.empty();
  }

  private static Path file(OutputFolder folder) {
    return folder.own().resolve("lock");
  }

  /** Gives the lock back and leaves nothing of it behind, not even an empty folder. */
  @Override
  public void close() throws IOException {
    try (channel;
        reader) {
      Files.deleteIfExists(file(folder));
    } finally {
      HELD.remove(key);
    }
    Replay.deleteEmpty(folder.own());
  }
}
