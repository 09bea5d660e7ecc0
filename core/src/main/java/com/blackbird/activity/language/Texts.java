package com.blackbird.activity.language;

import com.blackbird.activity.chat.Rich;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one interface in all languages. A text is a method: its name is the text's, its
 * parameters are what differs, its {@link English} is what it says. The other languages are in
 * files beside the interface, such as {@code GuideTexts_de.properties}; what is missing there is
 * said in English.
 */
public final class Texts {
  private static final ClassValue<Map<Language, Object>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Language, Object> computeValue(Class<?> texts) {
          Map<Language, Object> languages = new EnumMap<>(Language.class);
          for (Language language : Language.values()) {
            languages.put(language, in(texts, language, translations(texts, language)));
          }
          return languages;
        }
      };

  private Texts() {}

  /** These texts in this language. */
  public static <T> T in(Class<T> texts, Language language) {
    return Objects.requireNonNull(texts.cast(KNOWN.get(texts).get(language)));
  }

  /** What an interface's methods say, by their names: its texts in English. */
  public static Map<String, String> english(Class<?> texts) {
    Map<String, String> english = new HashMap<>();
    for (Method method : texts.getDeclaredMethods()) {
      English said = method.getAnnotation(English.class);
      if (said != null) {
        english.put(method.getName(), said.value());
      }
    }
    return english;
  }

  /** What the file of a language says, by the methods' names; nothing for English. */
  public static Map<String, String> translations(Class<?> texts, Language language) {
    String file = texts.getSimpleName() + "_" + language.tag() + ".properties";
    Properties read = new Properties();
    try (InputStream bytes = texts.getResourceAsStream(file)) {
      if (bytes != null && !language.isOriginal()) {
        read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The texts in " + file + " cannot be read", e);
    }
    Map<String, String> translations = new HashMap<>();
    read.forEach((name, said) -> translations.put(name.toString(), said.toString()));
    return translations;
  }

  private static Object in(Class<?> texts, Language language, Map<String, String> translations) {
    Map<String, String> english = english(texts);
    Map<Method, Text> said = new HashMap<>();
    for (Method method : texts.getDeclaredMethods()) {
      String original = english.get(method.getName());
      if (original != null) {
        String translated = translations.get(method.getName());
        Language spoken = translated == null ? Language.ENGLISH : language;
        List<String> names =
            Arrays.stream(method.getParameters()).map(parameter -> parameter.getName()).toList();
        said.put(method, new Text(translated == null ? original : translated, spoken, names));
      }
    }
    return Proxy.newProxyInstance(
        texts.getClassLoader(),
        new Class<?>[] {texts},
        (proxy, method, values) -> say(method, said.get(method), values));
  }

  private static Object say(Method method, @Nullable Text text, Object @Nullable [] values) {
    if (text == null) {
      throw new UnsupportedOperationException("Not a text: " + method);
    }
    Object[] given = values == null ? new Object[0] : values;
    return method.getReturnType() == Rich.class ? text.rich(given) : text.plain(given);
  }
}
