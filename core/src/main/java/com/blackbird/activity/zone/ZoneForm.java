package com.blackbird.activity.zone;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.Right;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The form in which a person says the own time zone, once. */
public final class ZoneForm {
  private static final String ASK = "zone.ask";
  private static final String SET = "zone.set";
  private static final String INPUT = "zone";
  private static final int LONGEST = 60;

  private final TimeZones zones;
  private final Clock clock;

  /** A form that stores what it is told. */
  public ZoneForm(TimeZones zones, Clock clock) {
    this.zones = zones;
    this.clock = clock;
  }

  /** The button that opens it. */
  public static Button button() {
    return new Button(ActionRef.of(ASK), "Set my time zone…");
  }

  /** What its controls do. */
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.opening(ASK, Right.VIEWER, ZoneForm::ask),
        ChatAction.of(SET, Right.VIEWER, this::set));
  }

  private static Answer ask(Click click) {
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(SET),
            "Your time zone",
            "Set",
            List.of(
                new ChatForm.TextInput(
                    INPUT,
                    "Large city near you, or zone",
                    "Berlin, New York, Asia/Tokyo or UTC+2",
                    "",
                    true,
                    LONGEST))));
  }

  private Answer set(Click click) {
    ZoneId zone = ZoneName.parse(click.values().getOrDefault(INPUT, ""));
    zones.choose(click.call(), zone);
    String time =
        DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH)
            .format(clock.instant().atZone(zone));
    return new Answer.Tell(
        ChatMessage.headed(
                "Your time zone is " + new ReaderZone(zone, ReaderZone.Source.CHOSEN).name())
            .tone(Tone.GOOD)
            .text(
                "It is "
                    + time
                    + " for you. Words like “yesterday” and times like 14:30 are read so from now"
                    + " on. Refresh a list to see it.")
            .build());
  }
}
