package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Everybody reads the language of the own profile, on both platforms alike. */
class LanguagesSmokeTest {
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    bot.account("acme", "Acme Trading");
    for (ChatPlatform platform : ChatPlatform.chats()) {
      Person maria = bot.person(platform, "maria");
      maria.speaks("es-ES");
      bot.person(platform, "kenji").speaks("ja");
      maria.types("link code:" + bot.linkCode("acme"));
      maria.sees("Vinculado a Acme Trading");
      bot.everyoneManages(platform, "acme");
      bot.person(platform, "sam").speaks("de");
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void helpSpeaksTheReadersLanguageAndKeepsTheCommands(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Person maria = bot.person(platform, "maria");
    Person kenji = bot.person(platform, "kenji");
    sam.types("help");
    maria.types("help");
    kenji.types("help");

    assertThat(sam.sees("Was sich fragen lässt").text())
        .contains("/blackbird " + guide(platform, "shopify"), "bis sie geteilt werden");
    assertThat(maria.sees("Qué se puede preguntar").text())
        .contains("/blackbird " + guide(platform, "shopify"), "hasta que se compartan");
    kenji.sees("What you can ask");
  }

  @OnEachChat
  void aChannelReadsTheLanguageThatItHasChosen(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    sam.types("alerts action:subscribe integration:shopify-main language:es");
    Seen preview = sam.sees("Diesen Kanal anmelden?");
    assertThat(preview.text()).contains("Ab dem ersten Fehler", "auf Español");
    sam.clicks(preview, "Anmelden");

    assertThat(sam.sees("Este canal oye cuando algo falla").text())
        .contains("Desde el primer error", "Configurado por ");
  }

  @OnEachChat
  void aMistakeIsAnsweredInTheReadersLanguage(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    sam.types("activity integration:shopify-mian");
    Seen mistake = sam.sees("Bei integration kenne ich „shopify-mian“ nicht");

    assertThat(mistake.text()).contains("War integration:shopify-main gemeint?");
    sam.clicks(mistake, "Ausführen");
    sam.sees("Main store");
  }

  @OnEachChat
  void aGuideIsReadVotedOnAndItsContactNamedInTheReadersLanguage(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    sam.types(guide(platform, "UNABLE_TO_LOCK_ROW"));
    Seen card = sam.sees("Derselbe Datensatz wurde gerade anderswo gespeichert");
    assertThat(card.text())
        .contains("Wer handeln muss", "Den Datensatz noch einmal senden", "War das hilfreich?");
    sam.clicks(card, "Nein");
    sam.sees("Die Antwort war: nicht hilfreich");

    Person maria = bot.person(platform, "maria");
    maria.types(guide(platform, "votes"));
    maria.sees("Qué se dice de las guías");
    maria.types(guide(platform, "UNABLE_TO_LOCK_ROW"));
    assertThat(maria.sees("Alguien más estaba guardando el mismo registro").text())
        .contains("Quién tiene que actuar", "Envíe el registro de nuevo");
  }

  @OnEachChat
  void whyAGuideCannotBeIsSaidInTheReadersLanguage(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    sam.types(guide(platform, "shopify"));
    sam.clicks(sam.sees("Anleitung zu Shopify"), "Anleitung schreiben…");
    sam.fills(
        "Eigene Anleitung",
        Map.of(
            "Das Problem in wenigen Worten", "Der Mond fehlt",
            "Worte des Fehlers; * für Wechselndes", "no moon today",
            "Was es bedeutet", "Es ist Neumond.",
            "Was zu tun ist (Schritte mit ; trennen)", "1;2;3;4;5;6;7;8;9"));
    sam.sees("Daraus ließ sich keine Anleitung machen: 1 bis 8 Schritte sind nötig.");

    Person maria = bot.person(platform, "maria");
    maria.types(guide(platform, "shopify"));
    maria.clicks(maria.sees("Guía de Shopify"), "Escribir una guía…");
    maria.fills(
        "Guía propia",
        Map.of(
            "El problema en pocas palabras", "Falta la luna",
            "Palabras del error; * para lo que cambia", "* moon",
            "Qué significa", "Es luna nueva.",
            "Qué hacer (separe los pasos con ;)", "Espere"));
    maria.sees("«* moon» necesita una palabra antes y después de cada *");
  }

  private static String guide(ChatPlatform platform, String about) {
    return platform == ChatPlatform.SLACK ? "guide " + about : "guide about:" + about;
  }
}
