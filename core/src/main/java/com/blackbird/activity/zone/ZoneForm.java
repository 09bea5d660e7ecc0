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
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

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
  public static Button button(Language language) {
    return new Button(ActionRef.of(ASK), ZoneTexts.in(language).setMine());
  }

  /** What its controls do. */
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.opening(ASK, Right.VIEWER, ZoneForm::ask),
        ChatAction.of(SET, Right.VIEWER, this::set));
  }

  private static Answer ask(Click click) {
    ZoneTexts say = ZoneTexts.in(click.language());
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(SET),
            say.yours(),
            say.set(),
            List.of(
                new ChatForm.TextInput(
                    INPUT, say.cityOrZone(), say.zoneHint(), "", true, LONGEST))));
  }

  private Answer set(Click click) {
    ZoneId zone = ZoneName.parse(click.values().getOrDefault(INPUT, ""));
    zones.choose(click.call(), zone);
    String time =
        DateTimeFormatter.ofPattern("EEEE HH:mm", click.language().locale())
            .format(clock.instant().atZone(zone));
    ZoneTexts say = ZoneTexts.in(click.language());
    return new Answer.Tell(
        ChatMessage.headed(say.nowIs(new ReaderZone(zone, ReaderZone.Source.CHOSEN).name()))
            .tone(Tone.GOOD)
            .text(say.itIs(time))
            .build());
  }
}
