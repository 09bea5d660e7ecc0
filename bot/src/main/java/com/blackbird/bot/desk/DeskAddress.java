package com.blackbird.bot.desk;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where a help desk is, and where else it keeps files.
 *
 * @param base the beginning of all its addresses, ending in a slash
 * @param isPrivate whether it may be on a private network, and may do without encryption
 * @param fileHosts the other hosts that files may come from; one that begins with a dot stands for
 *     all hosts that end so
 */
public record DeskAddress(URI base, boolean isPrivate, List<String> fileHosts) {
  /**
   * Where nobody is, by a name that is reserved for that: of a help desk that is not configured.
   */
  public static final DeskAddress NOWHERE =
      new DeskAddress(URI.create("https://desk.invalid/"), false, List.of());

  public DeskAddress {
    fileHosts = fileHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Reads the address that a setting holds.
   *
   * @param setting the environment variable, for the sentence that says what is wrong
   * @param privately the environment variable that allows a private network
   */
  public static DeskAddress of(
      String setting, String text, String privately, boolean isPrivate, List<String> fileHosts) {
    URI address = uri(setting, text.endsWith("/") ? text : text + "/");
    if (!isPrivate && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException(
          "%s must begin with https://. For a help desk on your own network, set %s=true"
              .formatted(setting, privately));
    }
    return new DeskAddress(address, isPrivate, fileHosts);
  }

  private static URI uri(String setting, String text) {
    String asked =
        setting + " must be an address such as https://support.example.com, without a user or ?";
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(asked, e);
    }
    boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!isWeb
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getQuery() != null) {
      throw new IllegalArgumentException(asked);
    }
    return address;
  }

  /** Whether an address belongs to the help desk itself. */
  boolean isOwn(URI address) {
    return base.getScheme().equals(address.getScheme())
        && base.getHost().equalsIgnoreCase(address.getHost())
        && base.getPort() == address.getPort();
  }

  /** Whether files may come from this address. */
  boolean mayGiveFiles(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return isOwn(address)
        || ("https".equals(address.getScheme())
            && fileHosts.stream().anyMatch(one -> is(host, one)));
  }

  private static boolean is(String host, String allowed) {
    return allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed);
  }
}
