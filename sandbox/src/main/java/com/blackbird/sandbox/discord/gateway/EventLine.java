package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.wire.EventTrouble;
import com.blackbird.sandbox.wire.Recorder;
import java.util.Set;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of events to connections, on which they are recorded and faults happen.
 *
 * @param recorder remembers each delivery
 * @param trouble what goes wrong
 */
record EventLine(Recorder recorder, EventTrouble trouble) {

  void send(Connection connection, String type, Set<String> places, ObjectNode body, String text) {
    trouble.deliver(
        connection,
        type,
        places,
        () -> {
          long number = recorder.event(type, places, body);
          connection.send(text);
          recorder.answered(number, 200, MissingNode.getInstance());
        },
        connection::drop);
  }
}
