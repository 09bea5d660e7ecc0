package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import java.util.List;

/**
 * What somebody who asks for help has said.
 *
 * @param origin what it is about; its moment is when it is opened
 * @param followers who else on the requester's side is to hear of it
 */
public record Opening(
    AccountId account, Case.Origin origin, Priority priority, List<Who> followers) {
  public Opening {
    followers = List.copyOf(followers);
  }
}
