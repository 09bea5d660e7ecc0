package com.blackbird.sandbox.discord.world;

import java.util.Arrays;
import java.util.List;

/**
 * What a member may do, as bits:
 * https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags.
 */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  SEND_TTS_MESSAGES(12),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  CHANGE_NICKNAME(26),
  MANAGE_ROLES(28),
  MANAGE_WEBHOOKS(29),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  PIN_MESSAGES(51);

  /** Every bit that Discord has given a meaning. */
  public static final long ALL = (1L << 53) - 1;

  private final long bit;

  Permission(int position) {
    bit = 1L << position;
  }

  /** Its bit. */
  public long bit() {
    return bit;
  }

  /** Whether it is among the bits. */
  public boolean isIn(long bits) {
    return (bits & bit) != 0;
  }

  /** Those among the bits. */
  public static List<Permission> in(long bits) {
    return Arrays.stream(values()).filter(permission -> permission.isIn(bits)).toList();
  }

  /** The bits of several. */
  public static long bits(List<Permission> permissions) {
    return permissions.stream().mapToLong(Permission::bit).reduce(0, (a, b) -> a | b);
  }

  /** What everyone may do in a new guild. */
  static long ofEveryone() {
    return bits(
        List.of(
            ADD_REACTIONS,
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            USE_EXTERNAL_EMOJIS,
            CHANGE_NICKNAME,
            USE_APPLICATION_COMMANDS,
            CREATE_PUBLIC_THREADS,
            CREATE_PRIVATE_THREADS,
            SEND_MESSAGES_IN_THREADS));
  }
}
