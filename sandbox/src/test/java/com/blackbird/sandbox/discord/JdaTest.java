package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.play.Choice;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenForm;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands, answers, clicks and forms, through the real SDK. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdaTest {
  private final Sandbox sandbox = Sandbox.start();
  private final ConnectedBot bot = ConnectedBot.to(sandbox);
  private final DiscordUser maria = sandbox.discord().user("maria");
  private final DiscordUser sam = sandbox.discord().user("sam");

  @BeforeAll
  void registersCommands() {
    bot.jda()
        .updateCommands()
        .addCommands(
            Commands.slash("shop", "The shop")
                .addSubcommands(
                    new SubcommandData("list", "Lists")
                        .addOptions(
                            new OptionData(OptionType.STRING, "status", "Which")
                                .addChoice("Errors", "error")
                                .addChoice("All", "all"),
                            new OptionData(OptionType.STRING, "integration", "Of which")
                                .setAutoComplete(true),
                            new OptionData(OptionType.INTEGER, "count", "How many"))),
            Commands.message("Import"))
        .complete();
    bot.on(SlashCommandInteractionEvent.class, JdaTest::answer);
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event -> event.replyChoiceStrings(event.getFocusedOption().getValue() + "-main").queue());
    bot.on(ButtonInteractionEvent.class, JdaTest::answer);
    bot.on(
        StringSelectInteractionEvent.class,
        event -> event.reply("picked " + event.getValues()).setEphemeral(true).queue());
    bot.on(
        ModalInteractionEvent.class,
        event ->
            event
                .reply("note: " + Objects.requireNonNull(event.getValue("note")).getAsString())
                .setEphemeral(true)
                .queue());
    bot.on(
        MessageContextInteractionEvent.class,
        event ->
            event
                .reply("imported " + event.getTarget().getContentRaw())
                .setEphemeral(true)
                .queue());
  }

  private static void answer(SlashCommandInteractionEvent event) {
    String status = event.getOption("status", "none", option -> option.getAsString());
    event
        .deferReply(true)
        .queue(hook ->
            hook.editOriginalComponents(
                    Container.of(
                        TextDisplay.of("## status " + status),
                        Separator.createDivider(Separator.Spacing.SMALL),
                        Section.of(Button.primary("more", "More"), TextDisplay.of("a line")),
                        ActionRow.of(
                            Button.secondary("note", "Add note"),
                            Button.danger("update", "Update").asDisabled()),
                        ActionRow.of(
                            StringSelectMenu.create("page")
                                .setPlaceholder("Page")
                                .addOption("First", "1")
                                .addOption("Second", "2")
                                .build())))
                .useComponentsV2()
                .queue(
                    message -> hook.sendMessage("follow-up " + status).setEphemeral(true).queue()));
  }

  private static void answer(ButtonInteractionEvent event) {
    if (event.getComponentId().equals("note")) {
      TextInput note = TextInput.create("note", TextInputStyle.PARAGRAPH).setMaxLength(100).build();
      event
          .replyModal(
              Modal.create("form", "A note").addComponents(Label.of("Your note", note)).build())
          .queue();
    } else {
      event.editComponents(TextDisplay.of("changed")).useComponentsV2().queue();
    }
  }

  @AfterAll
  void end() {
    bot.close();
    sandbox.close();
  }

  @Test
  void commandIsDeferredThenAnsweredWithComponentsForOneUser() {
    assertThat(maria.types("#general", "shop list", Map.of("status", "error")).acknowledged())
        .isTrue();

    SeenMessage answer = maria.sees("#general", "status error");
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.buttons()).containsExactly("More", "Add note", "Update");
    assertThat(answer.isEdited()).isFalse();
    assertThat(maria.sees("#general", "follow-up error").isEphemeral()).isTrue();
    assertThat(sam.messages("#general")).noneMatch(m -> m.text().contains("status error"));
  }

  @Test
  void choicesAreOfferedWhileTyping() {
    List<Choice> choices = maria.completes("#general", "shop list", "integration", "shopify");

    assertThat(choices).containsExactly(new Choice("shopify-main", "shopify-main"));
  }

  @Test
  void clickChangesTheMessage() {
    maria.types("#integrations", "shop list", Map.of("status", "all"));
    SeenMessage answer = maria.sees("#integrations", "status all");

    assertThat(maria.clicks(answer, "More").acknowledged()).isTrue();

    assertThat(maria.seesChanged(answer, "changed").isEdited()).isTrue();
  }

  @Test
  void menuTellsWhatWasPicked() {
    sam.types("#integrations", "shop list");
    SeenMessage answer = sam.sees("#integrations", "status none");

    sam.chooses(answer, "Page", "Second");

    assertThat(sam.sees("#integrations", "picked [2]").isEphemeral()).isTrue();
  }

  @Test
  void buttonOpensAFormWhoseValuesArrive() {
    maria.types("#support", "shop list");
    SeenMessage answer = maria.sees("#support", "status none");

    maria.clicks(answer, "Add note");
    SeenForm form = maria.seesForm("A note");
    assertThat(form.fields()).containsExactly(Map.entry("Your note", "note"));
    assertThat(maria.fills(form, Map.of("Your note", "ship it")).submits().acknowledged()).isTrue();

    maria.sees("#support", "note: ship it");
  }

  @Test
  void messageMenuCommandGetsTheMessage() {
    SeenMessage order = sam.says("#support", "order 1021 is stuck");

    maria.appliesTo(order, "Import");

    maria.sees("#support", "imported order 1021 is stuck");
  }
}
