package com.blackbird.bot.slack;

import com.blackbird.activity.chat.SendResult;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/** One use of the Web API that brings something to Slack. */
@FunctionalInterface
interface SlackCall {
  /** Makes the call. */
  SendResult on(MethodsClient slack) throws IOException, SlackApiException, SlackFiles.Refusal;

  /** Makes it, and says in the words of all platforms what went wrong. */
  static SendResult attempt(SlackWeb web, String workspace, SlackCall call) {
    try {
      return call.on(web.methods(workspace));
    } catch (SlackFiles.Refusal e) {
      return SlackErrors.refused(e.error());
    } catch (SlackApiException e) {
      return SlackErrors.of(e);
    } catch (IOException e) {
      return SlackErrors.unreachable();
    }
  }
}
