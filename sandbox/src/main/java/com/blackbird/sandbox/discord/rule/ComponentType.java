package com.blackbird.sandbox.discord.rule;

import java.util.Set;

/**
 * The numbers of the kinds of components:
 * https://discord.com/developers/docs/components/reference#component-object-component-types.
 */
public final class ComponentType {
  /** A row of buttons or one menu. */
  public static final int ROW = 1;

  /** A button. */
  public static final int BUTTON = 2;

  /** A menu of given options. */
  public static final int STRING_SELECT = 3;

  /** A field of a form. */
  public static final int TEXT_INPUT = 4;

  /** A menu of channels. */
  public static final int CHANNEL_SELECT = 8;

  /** Texts with something beside them. */
  public static final int SECTION = 9;

  /** A text. */
  public static final int TEXT = 10;

  /** A small picture. */
  public static final int THUMBNAIL = 11;

  /** Pictures. */
  public static final int GALLERY = 12;

  /** A file. */
  public static final int FILE = 13;

  /** A line or a gap. */
  public static final int SEPARATOR = 14;

  /** A box around others. */
  public static final int CONTAINER = 17;

  /** The name of a form's field, with the field. */
  public static final int LABEL = 18;

  /** A field of a form that takes files. */
  public static final int FILE_UPLOAD = 19;

  /** A field of a form: one of several. */
  public static final int RADIO_GROUP = 21;

  /** A field of a form: some of several. */
  public static final int CHECKBOX_GROUP = 22;

  /** A field of a form: yes or no. */
  public static final int CHECKBOX = 23;

  /** All menus: of options, users, roles, both, channels. */
  public static final Set<Integer> SELECTS = Set.of(STRING_SELECT, 5, 6, 7, CHANNEL_SELECT);

  static final Set<Integer> IN_ROW = Set.of(BUTTON, STRING_SELECT, 5, 6, 7, CHANNEL_SELECT);
  static final Set<Integer> IN_CONTAINER = Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
  static final Set<Integer> IN_MESSAGE =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);
  static final Set<Integer> IN_FORM = Set.of(ROW, TEXT, LABEL);
  static final Set<Integer> IN_LABEL =
      Set.of(
          STRING_SELECT,
          TEXT_INPUT,
          5,
          6,
          7,
          CHANNEL_SELECT,
          FILE_UPLOAD,
          RADIO_GROUP,
          CHECKBOX_GROUP,
          CHECKBOX);

  private ComponentType() {}
}
