package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.Request;
import com.blackbird.activity.command.TypedMention;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.attribute.IPermissionContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what people do in Discord into requests; acknowledges first, unless a form opens. */
final class DiscordListeners extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordListeners.class);

  /** https://discord.com/developers/docs/interactions/application-commands */
  private static final int MAX_CHOICE = 100;

  private static final Pattern PERSON = Pattern.compile("<@!?(\\d{1,20})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,20})>");

  private final DiscordRenderer renderer;
  private final Dispatcher dispatcher;
  private final CommandCatalogue catalogue;

  DiscordListeners(DiscordRenderer renderer, Dispatcher dispatcher, CommandCatalogue catalogue) {
    this.renderer = renderer;
    this.dispatcher = dispatcher;
    this.catalogue = catalogue;
  }

  /** Tells Discord the commands, so that it knows them as this version does. */
  @Override
  public void onReady(ReadyEvent event) {
    if (event.getJDA().getShardInfo().getShardId() == 0) {
      event
          .getJDA()
          .updateCommands()
          .addCommands(DiscordCommands.of(catalogue.specs()))
          .addCommands(DiscordCommands.ofMessages(catalogue.shortcuts()))
          .queue(null, e -> LOG.error("Discord did not take the commands", e));
    }
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    event.deferReply(true).queue();
    Map<String, String> options = new HashMap<>();
    for (OptionMapping option : event.getOptions()) {
      options.put(option.getName(), named(option.getAsString()));
    }
    String subcommand = event.getSubcommandName() == null ? "help" : event.getSubcommandName();
    dispatcher.dispatch(
        new Request.Picked(caller(event), subcommand, options), new DiscordReply(event, renderer));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String subcommand = event.getSubcommandName() == null ? "" : event.getSubcommandName();
    List<Word> words =
        dispatcher.complete(
            caller(event),
            subcommand,
            event.getFocusedOption().getName(),
            event.getFocusedOption().getValue());
    Language language = Language.of(event.getUserLocale().getLocale());
    event
        .replyChoices(
            words.stream()
                .map(word ->
                    new Command.Choice(
                        Fold.label(word.label().in(language), MAX_CHOICE), word.value()))
                .toList())
        .queue();
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    String shortcut =
        catalogue.shortcuts().stream()
            .filter(known -> known.label().in(Language.ENGLISH).equals(event.getName()))
            .map(MessageShortcut::name)
            .findFirst()
            .orElse(event.getName());
    event.deferReply(true).queue();
    Caller caller = caller(event);
    MessageRef message = new MessageRef(caller.channel(), event.getTarget().getId());
    dispatcher.dispatch(
        new Request.Applied(
            caller,
            shortcut,
            new MessageShortcut.Quoted(message, DiscordWords.of(event.getTarget()))),
        new DiscordReply(event, renderer));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    clicked(event, "");
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    clicked(event, event.getValues().isEmpty() ? "" : event.getValues().getFirst());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    event.deferEdit().queue();
    Map<String, String> values = new HashMap<>();
    List<String> written = new ArrayList<>();
    for (ModalMapping value : event.getValues()) {
      String text = text(value);
      if (!text.isEmpty()) {
        values.put(value.getCustomId(), text);
      }
      if (value.getType() == Component.Type.TEXT_INPUT) {
        written.add(text);
      }
    }
    dispatcher.dispatch(
        new Request.Submitted(caller(event), ActionRef.parse(event.getModalId()), values, written),
        new DiscordReply(event, renderer));
  }

  private static String text(ModalMapping value) {
    return switch (value.getType()) {
      case STRING_SELECT -> ChatForm.ChoicesInput.text(value.getAsStringList());
      case USER_SELECT ->
          ChatUser.text(
              value.getAsMentions().getUsers().stream()
                  .map(user -> new ChatUser(user.getId(), user.getEffectiveName()))
                  .toList());
      default -> value.getAsString();
    };
  }

  /** Whom a person mentioned, as {@code person:ID} or {@code group:ID}. */
  static String named(String typed) {
    String people = PERSON.matcher(typed).replaceAll(TypedMention.PERSON + "$1");
    return ROLE.matcher(people).replaceAll(TypedMention.GROUP + "$1");
  }

  private void clicked(GenericComponentInteractionCreateEvent event, String chosen) {
    ActionRef action = ActionRef.parse(event.getComponentId());
    if (!dispatcher.opensForm(action)) {
      event.deferEdit().queue();
    }
    dispatcher.dispatch(
        new Request.Clicked(caller(event), action, chosen), new DiscordReply(event, renderer));
  }

  private static Caller caller(Interaction event) {
    Guild guild = event.getGuild();
    String workspace = guild == null ? "direct" : guild.getId();
    return new Caller(
            new ChannelRef(ChatPlatform.DISCORD, workspace, String.valueOf(event.getChannelId())),
            guild == null ? "direct message" : guild.isDetached() ? workspace : guild.getName(),
            new ChatUser(event.getUser().getId(), event.getUser().getEffectiveName()),
            () -> Language.of(event.getUserLocale().getLocale()),
            membership(event.getMember(), event.getChannel()))
        .in(publicName(guild, event.getChannel()));
  }

  /** The name of a channel that everybody on the server may see. */
  private static String publicName(@Nullable Guild guild, @Nullable Channel channel) {
    return guild != null
            && !guild.isDetached()
            && channel instanceof IPermissionContainer open
            && guild.getPublicRole().hasPermission(open, Permission.VIEW_CHANNEL)
        ? channel.getName()
        : "";
  }

  /**
   * The interaction brings the member along; in direct messages there is none. Where only the
   * commands are installed, and the bot is no member, nobody tells what roles there are.
   */
  private static Membership membership(@Nullable Member member, @Nullable Channel channel) {
    if (member == null) {
      return Membership.UNKNOWN;
    }
    if (member.getGuild().isDetached()) {
      boolean isAdmin =
          channel instanceof GuildChannel here
              && member.hasPermission(here, Permission.MANAGE_SERVER);
      return new Membership.Known(isAdmin, false, Set.of());
    }
    return new Membership.Known(
        member.isOwner() || member.hasPermission(Permission.MANAGE_SERVER),
        false,
        member.getUnsortedRoles().stream().map(Role::getId).collect(Collectors.toSet()));
  }
}
