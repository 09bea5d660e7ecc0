package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to Slack. Files are brought before the message is posted and shared after it, below it;
 * when they cannot be shared, the message is taken back.
 */
final class SlackPosts {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPosts.class);
  private static final int MAX_NAME = 80;

  /** As {@code manifests/slack} calls the app. */
  private static final String OWN_NAME = "Blackbird";

  /** https://docs.slack.dev/reference/methods/conversations.open */
  private static final int MOST_AMONG = 8;

  private final SlackWeb web;
  private final SlackRoots roots;
  private final SlackRenderer renderer;

  SlackPosts(SlackWeb web, SlackRenderer renderer) {
    this.web = web;
    this.roots = new SlackRoots(web);
    this.renderer = renderer;
  }

  /** Slack has no key against repetition; the key travels as metadata, to be looked for. */
  SendResult post(Post post) {
    return SlackCall.attempt(
        web, post.channel().workspace(), slack -> post(slack, inItsPlace(slack, post)));
  }

  private SendResult post(MethodsClient slack, Post post)
      throws IOException, SlackApiException, SlackFiles.Refusal {
    String workspace = post.channel().workspace();
    SlackFiles files = new SlackFiles(web, workspace);
    if (post.triedAt() != null) {
      Optional<SendResult> earlier = new SlackLook(slack).find(post, post.triedAt());
      if (earlier.isPresent() && isWhole(earlier.get(), post, files)) {
        return begun(earlier.get(), post.start());
      }
    }
    Map<ChatFile, String> pictures = files.show(post.message().images());
    List<FileDetails> sent = files.send(post.message().attachments());
    ChatPostMessageResponse posted =
        web.methodsOnce(workspace)
            .chatPostMessage(request -> filled(request, post, pictures, sent));
    if (!posted.isOk()) {
      return SlackErrors.refused(posted.getError());
    }
    share(files, sent, posted, post);
    return begun(new SendResult.Sent(message(post.channel(), posted)), post.start());
  }

  /** Whoever died before the files were shared has left half a message, which is taken back. */
  private boolean isWhole(SendResult earlier, Post post, SlackFiles files)
      throws IOException, SlackApiException, SlackFiles.Refusal {
    if (!(earlier instanceof SendResult.Sent sent) || post.message().attachments().isEmpty()) {
      return true;
    }
    List<String> ids = roots.find(sent.message()).map(SlackLook::files).orElse(List.of());
    for (String id : ids) {
      if (!files.isShared(id)) {
        return !isTakenBack(sent.message(), files, ids);
      }
    }
    return true;
  }

  /**
   * The files may be shared though nobody has heard of it; those that are not cannot be deleted.
   */
  private boolean isTakenBack(MessageRef message, SlackFiles files, List<String> ids)
      throws IOException, SlackApiException {
    var answer =
        web.methods(message.channel().workspace())
            .chatDelete(ask -> ask.channel(message.channel().channel()).ts(message.message()));
    try {
      files.delete(ids);
    } catch (SlackFiles.Refusal e) {
      LOG.info("The files of {} are not deleted: {}", message, e.error());
    }
    return answer.isOk() || "message_not_found".equals(answer.getError());
  }

  /** A reply goes where its thread is. */
  private Post inItsPlace(MethodsClient slack, Post post) throws IOException, SlackApiException {
    ThreadRef within = post.within();
    if (within != null) {
      return moved(post, within.channel())
          .inThreadOf(new MessageRef(within.channel(), within.thread()), post.alsoInChannel());
    }
    ThreadStart start = post.start();
    return start != null && start.isPrivate() && !start.members().isEmpty()
        ? moved(post, among(slack, post.channel(), start.members()))
        : post;
  }

  /**
   * Slack has no private threads; one begins in the conversation of its members instead, or in the
   * direct messages to the first of them where the app may begin none with several.
   */
  private ChannelRef among(MethodsClient slack, ChannelRef channel, List<String> members)
      throws IOException, SlackApiException {
    ChannelRef first =
        ChannelRef.direct(channel.platform(), channel.workspace(), members.getFirst());
    if (members.size() == 1 || !web.may(channel.workspace(), "mpim:write")) {
      return first;
    }
    List<String> some = members.subList(0, Math.min(members.size(), MOST_AMONG));
    var opened = slack.conversationsOpen(request -> request.users(some));
    if (opened.isOk()) {
      return new ChannelRef(channel.platform(), channel.workspace(), opened.getChannel().getId());
    }
    if (SlackErrors.isPassing(opened.getError())) {
      throw new IOException("Slack says " + opened.getError());
    }
    return first;
  }

  private static Post moved(Post post, ChannelRef channel) {
    return new Post(
        channel,
        post.thread(),
        null,
        post.alsoInChannel(),
        post.message(),
        post.key(),
        post.triedAt(),
        post.start(),
        post.speaker());
  }

  /** In Slack every message may begin a thread of its own. */
  private static SendResult begun(SendResult result, @Nullable ThreadStart start) {
    return result instanceof SendResult.Sent sent && start != null
        ? new SendResult.Sent(
            sent.message(), new ThreadRef(sent.message().channel(), sent.message().message()))
        : result;
  }

  private ChatPostMessageRequestBuilder filled(
      ChatPostMessageRequestBuilder request,
      Post post,
      Map<ChatFile, String> pictures,
      List<FileDetails> attached) {
    ChannelRef channel = post.channel();
    Speaker unnamed = mayNameOthers(channel.workspace()) ? null : post.speaker();
    request
        .channel(channel.isDirect() ? channel.person() : channel.channel())
        .text(renderer.fallback(post.message()))
        .blocks(renderer.blocks(post.message(), pictures, unnamed))
        // Slack would open every link to show what is behind it.
        .unfurlLinks(false)
        .unfurlMedia(false)
        .metadata(SlackLook.mark(post.key(), attached.stream().map(FileDetails::getId).toList()));
    if (post.speaker() != null && unnamed == null) {
      request
          .username(Fold.label(name(post.speaker()), MAX_NAME))
          .iconUrl(post.speaker().picture() == null ? null : post.speaker().picture().toString());
    }
    return post.thread() == null
        ? request
        : request.threadTs(post.thread().message()).replyBroadcast(post.alsoInChannel());
  }

  /** Whether Slack shows the name and picture that a message brings along. */
  boolean mayNameOthers(String workspace) {
    return web.may(workspace, "chat:write.customize");
  }

  /**
   * By the id goes who has no name, or the bot's own: in Slack only name and picture tell what
   * somebody else has said from what the bot says.
   */
  static String name(Speaker speaker) {
    String name = Shown.of(speaker.user().name()).strip();
    String seen = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\s]", "");
    boolean isOurs = seen.replaceAll("[^\\p{L}\\p{N}]", "").equalsIgnoreCase(OWN_NAME);
    return seen.isEmpty() || isOurs ? speaker.user().id() : name;
  }

  /** Slack names the channel of direct messages only in its answer. */
  private static MessageRef message(ChannelRef channel, ChatPostMessageResponse posted) {
    return new MessageRef(
        new ChannelRef(channel.platform(), channel.workspace(), posted.getChannel()),
        posted.getTs());
  }

  private void share(
      SlackFiles files, List<FileDetails> sent, ChatPostMessageResponse posted, Post post)
      throws IOException, SlackApiException, SlackFiles.Refusal {
    boolean shared = false;
    try {
      MessageRef thread = post.thread();
      files.share(sent, posted.getChannel(), thread == null ? null : thread.message());
      shared = true;
    } finally {
      if (!shared) {
        List<String> ids = sent.stream().map(FileDetails::getId).toList();
        var _ = isTakenBack(message(post.channel(), posted), files, ids);
      }
    }
  }
}
