package com.blackbird.bot.desk.zendesk;

import com.blackbird.bot.desk.DeskOpening;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has to be changed of a ticket; what agents have set themselves stays.
 *
 * @param ticket as it is now
 * @param self the id of the bot's own user
 */
record ZendeskChange(JsonNode ticket, long self) {
  private static final Set<String> DONE = Set.of("solved", "closed");

  /** Nothing when the ticket is so already, or closed for good. */
  ObjectNode to(DeskOpening opening) {
    ObjectNode change = solved(opening.isDone());
    if (is("closed")) {
      return change;
    }
    if (!ticket.path("subject").asString("").equals(opening.title())) {
      change.put("subject", opening.title());
    }
    opening
        .priority()
        .filter(priority -> !ticket.path("priority").asString("").equals(priority))
        .ifPresent(priority -> change.put("priority", priority));
    List<String> present = ticket.path("tags").valueStream().map(tag -> tag.asString("")).toList();
    List<String> wanted = opening.tagsBeside(present);
    if (!Set.copyOf(present).equals(Set.copyOf(wanted))) {
      ArrayNode tags = change.putArray("tags");
      wanted.forEach(tags::add);
    }
    return change;
  }

  /** Only the status: solved when it is done, open again when it is not any more. */
  ObjectNode solved(boolean isDone) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    boolean wasDone = DONE.contains(ticket.path("status").asString(""));
    if (isDone == wasDone || is("closed")) {
      return change;
    }
    change.put("status", isDone ? "solved" : "open");
    if (isDone && ticket.path("assignee_id").asLong(0) == 0) {
      change.put("assignee_id", self); // Zendesk solves no ticket that is nobody's.
    }
    return change;
  }

  private boolean is(String status) {
    return ticket.path("status").asString("").equals(status);
  }
}
