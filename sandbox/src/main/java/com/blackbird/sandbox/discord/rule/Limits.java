package com.blackbird.sandbox.discord.rule;

/** The documented limits, each with its page. */
public final class Limits {
  /** https://discord.com/developers/docs/resources/message#create-message-jsonform-params. */
  public static final int CONTENT = 2000;

  /** https://discord.com/developers/docs/resources/message#create-message-jsonform-params. */
  public static final int EMBEDS = 10;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_TITLE = 256;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_DESCRIPTION = 4096;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_FIELDS = 25;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_FIELD_NAME = 256;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_FIELD_VALUE = 1024;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_FOOTER = 2048;

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits. */
  public static final int EMBED_AUTHOR = 256;

  /**
   * All embeds of a message: https://discord.com/developers/docs/resources/message#embed-object.
   */
  public static final int EMBEDS_TOTAL = 6000;

  /** https://discord.com/developers/docs/resources/message#create-message-jsonform-params. */
  public static final int NONCE = 25;

  /** https://discord.com/developers/docs/reference#uploading-files. */
  public static final int FILES = 10;

  /** https://discord.com/developers/docs/reference#uploading-files. */
  public static final long FILE_BYTES = 10L * 1024 * 1024;

  /**
   * What a person with Nitro may send:
   * https://support.discord.com/hc/en-us/articles/25444343291031-File-Attachments-FAQ.
   */
  public static final long PERSONS_FILE_BYTES = 500L * 1024 * 1024;

  /**
   * Without the flag:
   * https://discord.com/developers/docs/components/reference#legacy-message-component-behavior.
   */
  public static final int ROWS = 5;

  /** With the flag, nested ones count: https://discord.com/developers/docs/components/reference. */
  public static final int COMPONENTS_V2 = 40;

  /**
   * With the flag, all texts:
   * https://discord.com/developers/docs/components/reference#text-display.
   */
  public static final int COMPONENTS_V2_TEXT = 4000;

  /** https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id. */
  public static final int CUSTOM_ID = 100;

  /** https://discord.com/developers/docs/components/reference#action-row. */
  public static final int BUTTONS_IN_ROW = 5;

  /** https://discord.com/developers/docs/components/reference#button-button-structure. */
  public static final int BUTTON_LABEL = 80;

  /** https://discord.com/developers/docs/components/reference#button-button-structure. */
  public static final int BUTTON_URL = 512;

  /**
   * https://discord.com/developers/docs/components/reference#string-select-string-select-structure.
   */
  public static final int OPTIONS = 25;

  /**
   * https://discord.com/developers/docs/components/reference#string-select-select-option-structure.
   */
  public static final int OPTION_TEXT = 100;

  /**
   * https://discord.com/developers/docs/components/reference#string-select-string-select-structure.
   */
  public static final int PLACEHOLDER = 150;

  /** https://discord.com/developers/docs/components/reference#section-section-structure. */
  public static final int SECTION_TEXTS = 3;

  /**
   * https://discord.com/developers/docs/components/reference#media-gallery-media-gallery-structure.
   */
  public static final int GALLERY_ITEMS = 10;

  /**
   * https://discord.com/developers/docs/components/reference#media-gallery-media-gallery-item-structure.
   */
  public static final int MEDIA_DESCRIPTION = 1024;

  /**
   * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal.
   */
  public static final int MODAL_TITLE = 45;

  /**
   * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal.
   */
  public static final int MODAL_COMPONENTS = 5;

  /** https://discord.com/developers/docs/components/reference#label-label-structure. */
  public static final int LABEL = 45;

  /** https://discord.com/developers/docs/components/reference#label-label-structure. */
  public static final int LABEL_DESCRIPTION = 100;

  /** https://discord.com/developers/docs/components/reference#text-input-text-input-structure. */
  public static final int TEXT_INPUT = 4000;

  /** https://discord.com/developers/docs/components/reference#text-input-text-input-structure. */
  public static final int TEXT_INPUT_PLACEHOLDER = 100;

  /** https://discord.com/developers/docs/components/reference#file-upload. */
  public static final int UPLOADED_FILES = 10;

  /** https://discord.com/developers/docs/components/reference#radio-group, and checkbox group. */
  public static final int GROUP_OPTIONS = 10;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object.
   */
  public static final int COMMAND_NAME = 32;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object.
   */
  public static final int COMMAND_DESCRIPTION = 100;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object.
   */
  public static final int COMMAND_OPTIONS = 25;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure.
   */
  public static final int CHOICES = 25;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure.
   */
  public static final int CHOICE_TEXT = 100;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure.
   */
  public static final int OPTION_VALUE = 6000;

  /**
   * Names, descriptions and values together:
   * https://discord.com/developers/docs/interactions/application-commands#slash-commands.
   */
  public static final int COMMAND_TOTAL = 8000;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#registering-a-command.
   */
  public static final int SLASH_COMMANDS = 100;

  /**
   * https://discord.com/developers/docs/interactions/application-commands#registering-a-command.
   */
  public static final int CONTEXT_COMMANDS = 15;

  /** https://discord.com/developers/docs/topics/threads#thread-fields. */
  public static final int THREAD_NAME = 100;

  /**
   * https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel.
   */
  public static final int APPLIED_TAGS = 5;

  /** https://discord.com/developers/docs/resources/channel#forum-tag-object. */
  public static final int FORUM_TAGS = 20;

  /** https://discord.com/developers/docs/resources/channel#forum-tag-object. */
  public static final int FORUM_TAG_NAME = 20;

  /**
   * https://discord.com/developers/docs/resources/channel#modify-channel-json-params-guild-channel.
   */
  public static final int TOPIC = 1024;

  /**
   * https://discord.com/developers/docs/resources/channel#modify-channel-json-params-guild-channel.
   */
  public static final int SLOW_MODE_SECONDS = 21_600;

  /**
   * https://discord.com/developers/docs/resources/message#get-channel-messages-query-string-params.
   */
  public static final int PAGE = 100;

  /** In days: https://discord.com/developers/docs/resources/message#bulk-delete-messages. */
  public static final int BULK_DELETE_DAYS = 14;

  /** https://discord.com/developers/docs/resources/message#allowed-mentions-object. */
  public static final int ALLOWED_MENTIONS = 100;

  private Limits() {}
}
