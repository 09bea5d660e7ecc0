package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks addresses: https://discord.com/developers/docs/components/reference#unfurled-media-item.
 */
final class UrlRules {
  private UrlRules() {}

  static void check(Cursor url, boolean attachmentsToo) {
    if (!url.isPresent()) {
      return;
    }
    String text = url.node().asString();
    if (attachmentsToo && text.startsWith("attachment://")) {
      return;
    }
    String scheme = schemeOf(text);
    if (scheme == null) {
      url.wrong("URL_TYPE_INVALID_URL", "Not a well formed URL.");
    } else if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("discord")) {
      url.wrong(
          "URL_TYPE_INVALID_SCHEME",
          "Scheme \"" + scheme + "\" must be one of ('http', 'https', 'discord').");
    }
  }

  private static @Nullable String schemeOf(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() == null || uri.getSchemeSpecificPart().length() < 3
          ? null
          : uri.getScheme().toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
