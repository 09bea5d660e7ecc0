package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Shown;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesDeleteResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to Slack: announce, send the bytes, complete.
 * https://docs.slack.dev/messaging/working-with-files
 *
 * <p>A file that is completed without a channel is seen by the bot alone until a message shows it.
 */
final class SlackFiles {
  /** Slack looks through a new file first, most often for less than a second. */
  private static final int LOOKS = 20;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final SlackWeb web;
  private final String workspace;

  /** The files of one workspace. */
  SlackFiles(SlackWeb web, String workspace) {
    this.web = web;
    this.workspace = workspace;
  }

  /** Slack said no to one of the steps. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final String error;

    Refusal(String error) {
      super(error);
      this.error = error;
    }

    /** Slack's word for it. */
    String error() {
      return error;
    }
  }

  /** Makes pictures ready to stand in a message; gives Slack's id of each. */
  Map<ChatFile, String> show(List<Part.Image> images)
      throws IOException, SlackApiException, Refusal {
    Map<ChatFile, String> ids = new HashMap<>();
    for (Part.Image image : images) {
      String id = send(image.file(), Shown.of(image.altText()));
      complete(List.of(details(id, image.file())), null, null);
      awaitReady(id);
      ids.put(image.file(), id);
    }
    return ids;
  }

  /** Brings files to Slack, where they wait to be shared. */
  List<FileDetails> send(List<ChatFile> files) throws IOException, SlackApiException, Refusal {
    List<FileDetails> sent = new ArrayList<>();
    for (ChatFile file : files) {
      sent.add(details(send(file, null), file));
    }
    return sent;
  }

  /**
   * Shows files in a channel, as a message of their own; does nothing without files.
   *
   * @param thread the ts with which the thread begins in which they are to stand; null for none
   */
  void share(List<FileDetails> files, String channel, @Nullable String thread)
      throws IOException, SlackApiException, Refusal {
    if (!files.isEmpty()) {
      complete(files, channel, thread);
    }
  }

  /** Takes files back with the messages that show them; one that is gone is taken back. */
  void delete(List<String> files) throws IOException, SlackApiException, Refusal {
    for (String file : files) {
      FilesDeleteResponse answer = slack().filesDelete(request -> request.file(file));
      if (!answer.isOk() && !Set.of("file_not_found", "file_deleted").contains(answer.getError())) {
        throw new Refusal(answer.getError());
      }
    }
  }

  /**
   * Whether it stands in some conversation; when Slack does not say, it is taken to.
   * https://docs.slack.dev/reference/objects/file-object
   */
  boolean isShared(String file) throws IOException, SlackApiException, Refusal {
    FilesInfoResponse answer = slack().filesInfo(request -> request.file(file));
    if (answer.isOk()) {
      return isShared(answer.getFile());
    }
    if (SlackErrors.isPassing(answer.getError())) {
      throw new Refusal(answer.getError());
    }
    return !"file_not_found".equals(answer.getError());
  }

  private static boolean isShared(File file) {
    return Stream.of(file.getChannels(), file.getGroups(), file.getIms())
        .anyMatch(places -> places != null && !places.isEmpty());
  }

  private static FileDetails details(String id, ChatFile file) {
    return FileDetails.builder().id(id).title(file.name()).build();
  }

  private String send(ChatFile file, @Nullable String altText)
      throws IOException, SlackApiException, Refusal {
    FilesGetUploadURLExternalResponse announced =
        slack()
            .filesGetUploadURLExternal(request ->
                request
                    .filename(file.name())
                    .length(Math.toIntExact(file.length()))
                    .altTxt(altText));
    if (!announced.isOk()) {
      throw new Refusal(announced.getError());
    }
    Request upload =
        new Request.Builder().url(announced.getUploadUrl()).post(new Body(file)).build();
    try (Response answer = web.patient().newCall(upload).execute()) {
      if (!answer.isSuccessful()) {
        throw new IOException("Slack answered an upload with HTTP " + answer.code());
      }
    }
    return announced.getFileId();
  }

  private void complete(List<FileDetails> files, @Nullable String channel, @Nullable String thread)
      throws IOException, SlackApiException, Refusal {
    FilesCompleteUploadExternalResponse answer =
        web.methodsOnce(workspace)
            .filesCompleteUploadExternal(
                request -> request.files(files).channelId(channel).threadTs(thread));
    if (!answer.isOk()) {
      throw new Refusal(answer.getError());
    }
  }

  /**
   * Until Slack has looked through a picture it has no type, and a message that shows it is
   * refused: https://github.com/slackapi/node-slack-sdk/issues/1865
   */
  private void awaitReady(String id) throws IOException, SlackApiException, Refusal {
    for (int look = 0; look < LOOKS; look++) {
      FilesInfoResponse info = slack().filesInfo(request -> request.file(id));
      if (!info.isOk()) {
        throw new Refusal(info.getError());
      }
      String type = info.getFile().getMimetype();
      if (type != null && !type.isEmpty()) {
        return;
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Slack looks through a file", e);
    }
  }

  private MethodsClient slack() throws IOException {
    return web.methods(workspace);
  }

  /** A file's bytes on their way, never all in memory. */
  private static final class Body extends RequestBody {
    private final ChatFile file;

    Body(ChatFile file) {
      this.file = file;
    }

    @Override
    public @Nullable MediaType contentType() {
      return MediaType.parse("application/octet-stream");
    }

    @Override
    public long contentLength() {
      return file.length();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      try (InputStream in = file.open()) {
        in.transferTo(sink.outputStream());
      }
    }
  }
}
