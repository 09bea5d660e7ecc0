package com.blackbird.activity.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Invents secrets in the forms that vendors publish, and the sentences in which they turn up. */
final class SecretSamples {
  /** A text and the secret in it. */
  record Sample(String family, String text, String secret) {}

  private static final String DIGITS = "0123456789";
  private static final String HEX = DIGITS + "abcdef";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = LOWER.toUpperCase(java.util.Locale.ROOT);
  private static final String BASE62 = DIGITS + UPPER + LOWER;
  private static final String URL64 = BASE62 + "_-";
  private static final String BASE64 = BASE62 + "+/";
  private static final String BASE32 = UPPER + "234567";

  /** Where a secret turns up that is known by its own form. */
  private static final List<String> ANYWHERE =
      List.of(
          "%s",
          "Invalid credentials: %s was revoked.",
          "{\"errors\":[{\"message\":\"The key %s is not allowed here\",\"code\":401}]}",
          "HTTP 401 Unauthorized: {\"error\":\"invalid_grant\",\"value\":\"%s\"}",
          "curl failed (header X-Value: %s)\nTry again",
          "<Fault><Detail>value=%s</Detail></Fault>",
          "body: \\n%s\\n",
          "https://api.example.com/v1/orders?value=%s&limit=50 returned 403",
          "b'{\\\"given\\\": \\\"%s\\\"}'");

  /** Where a secret is known by the word before it. */
  private static final List<String> NAMED =
      List.of(
          "{\"%1$s\":\"%2$s\"}",
          "{\\\"%1$s\\\": \\\"%2$s\\\", \\\"code\\\": 401}",
          "%1$s=%2$s",
          "https://api.example.com/v1/orders?%1$s=%2$s&limit=50 returned 403",
          "Unauthorized (%1$s: %2$s)",
          "<%1$s>%2$s</%1$s>",
          "{'%1$s': '%2$s'}",
          "export %1$s='%2$s'");

  private SecretSamples() {}

  /** All families, each as often as asked for. */
  static List<Sample> all(long seed, int each) {
    var random = new Random(seed);
    List<Sample> all = new ArrayList<>();
    formats()
        .forEach((family, secret) -> {
          for (int i = 0; i < each; i++) {
            String made = secret.apply(random);
            all.add(new Sample(family, pick(ANYWHERE, random).replace("%s", made), made));
          }
        });
    named()
        .forEach((name, secret) -> {
          for (int i = 0; i < each; i++) {
            String made = secret.apply(random);
            all.add(new Sample(name, pick(NAMED, random).formatted(name, made), made));
          }
        });
    phrases()
        .forEach((phrase, secret) -> {
          for (int i = 0; i < each; i++) {
            String made = secret.apply(random);
            all.add(new Sample(phrase, phrase.replace("%s", made), made));
          }
        });
    return all;
  }

  /** One secret that is known by the word before it, with that word; or in a phrase. */
  static Sample named(Random random) {
    List<Map.Entry<String, Function<Random, String>>> kinds = new ArrayList<>(named().entrySet());
    List<Map.Entry<String, Function<Random, String>>> said = new ArrayList<>(phrases().entrySet());
    if (random.nextInt(kinds.size() + said.size()) < kinds.size()) {
      var kind = pick(kinds, random);
      String made = kind.getValue().apply(random);
      return new Sample(kind.getKey(), pick(NAMED, random).formatted(kind.getKey(), made), made);
    }
    var phrase = pick(said, random);
    String made = phrase.getValue().apply(random);
    return new Sample(phrase.getKey(), phrase.getKey().replace("%s", made), made);
  }

  /** One secret that is known by its own form. */
  static Sample formed(Random random) {
    var kind = pick(new ArrayList<>(formats().entrySet()), random);
    String made = kind.getValue().apply(random);
    return new Sample(kind.getKey(), made, made);
  }

  static Map<String, Function<Random, String>> formats() {
    Map<String, Function<Random, String>> all = new LinkedHashMap<>();
    all.put("blackbird", r -> "bbk_" + of(r, BASE62, 36));
    all.put(
        "slack-bot",
        r -> "xoxb-" + of(r, DIGITS, 12) + "-" + of(r, DIGITS, 13) + "-" + of(r, BASE62, 24));
    all.put(
        "slack-user",
        r ->
            "xoxp-"
                + of(r, DIGITS, 12)
                + "-"
                + of(r, DIGITS, 12)
                + "-"
                + of(r, DIGITS, 13)
                + "-"
                + of(r, HEX, 32));
    all.put(
        "slack-app",
        r ->
            "xapp-1-A"
                + of(r, DIGITS + UPPER, 10)
                + "-"
                + of(r, DIGITS, 13)
                + "-"
                + of(r, HEX, 64));
    all.put("slack-rotated", r -> "xoxe.xoxb-1-" + of(r, BASE62, 166));
    all.put("slack-refresh", r -> "xoxe-1-" + of(r, BASE62, 146));
    all.put(
        "slack-webhook",
        r ->
            "https://hooks.slack.com/services/T"
                + of(r, UPPER, 9)
                + "/B"
                + of(r, UPPER, 9)
                + "/"
                + of(r, BASE62, 24));
    all.put(
        "discord-bot",
        r ->
            Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(
                        (1 + r.nextInt(8) + of(r, DIGITS, 17 + r.nextInt(2))).getBytes(UTF_8))
                + "."
                + of(r, URL64, 6)
                + "."
                + of(r, URL64, 38));
    all.put(
        "discord-webhook",
        r -> "https://discord.com/api/webhooks/" + of(r, DIGITS, 19) + "/" + of(r, URL64, 68));
    all.put("telegram", r -> 1 + of(r, DIGITS, 9) + ":AA" + of(r, URL64, 33));
    all.put(
        "shopify",
        r -> List.of("shpat_", "shpca_", "shppa_", "shpss_").get(r.nextInt(4)) + of(r, HEX, 32));
    all.put("stripe-secret", r -> "sk_live_" + of(r, BASE62, 24 + r.nextInt(75)));
    all.put("stripe-restricted", r -> "rk_test_" + of(r, BASE62, 24));
    all.put("standard-webhooks", r -> "whsec_" + of(r, BASE64, 32));
    all.put("woocommerce-key", r -> "ck_" + of(r, HEX, 40));
    all.put("woocommerce-secret", r -> "cs_" + of(r, HEX, 40));
    all.put("square", r -> "sq0csp-" + of(r, URL64, 43));
    all.put("square-access", r -> "EAAA" + of(r, URL64, 60));
    all.put(
        "braintree",
        r -> "access_token$production$" + of(r, LOWER + DIGITS, 16) + "$" + of(r, HEX, 32));
    all.put("plaid", r -> "access-production-" + uuid(r));
    all.put("klaviyo", r -> "pk_" + of(r, HEX, 34));
    all.put("easypost", r -> "EZAK" + of(r, BASE62, 54));
    all.put("shippo", r -> "shippo_live_" + of(r, HEX, 40));
    all.put("flutterwave", r -> "FLWSECK_TEST-" + of(r, HEX, 32) + "-X");
    all.put("duffel", r -> "duffel_live_" + of(r, URL64, 43));
    all.put("amazon-access", r -> "Atza|" + of(r, URL64, 200));
    all.put("amazon-client", r -> "amzn1.oa2-cs.v1." + of(r, HEX, 64));
    all.put("ebay", r -> "v^1.1#i^1#f^0#p^3#r^0#I^3#t^" + of(r, BASE64, 80));
    all.put("salesforce", r -> "00D" + of(r, BASE62, 12) + "!AQ" + of(r, BASE62, 94));
    all.put("hubspot", r -> "pat-na1-" + uuid(r));
    all.put("aws-id", r -> "AKIA" + of(r, BASE32, 16));
    all.put("aws-session-id", r -> "ASIA" + of(r, BASE32, 16));
    all.put("google-api", r -> "AIza" + of(r, URL64, 35));
    all.put("google-access", r -> "ya29." + of(r, URL64, 120));
    all.put("google-client", r -> "GOCSPX-" + of(r, URL64, 28));
    all.put("google-refresh", r -> "1//0" + of(r, URL64, 99));
    all.put("azure-storage", r -> "AccountKey=" + of(r, BASE64, 86) + "==");
    all.put("azure-client", r -> of(r, BASE62, 3) + "8Q~" + of(r, URL64, 34));
    all.put("digitalocean", r -> "dop_v1_" + of(r, HEX, 64));
    all.put("alibaba", r -> "LTAI" + of(r, BASE62, 20));
    all.put("databricks", r -> "dapi" + of(r, HEX, 32));
    all.put("supabase", r -> "sbp_" + of(r, HEX, 40));
    all.put("planetscale", r -> "pscale_tkn_" + of(r, URL64, 43));
    all.put("netlify", r -> "nfp_" + of(r, BASE62, 36));
    all.put("github-classic", r -> "gh" + of(r, "pousr", 1) + "_" + of(r, BASE62, 36));
    all.put("github-fine", r -> "github_pat_" + of(r, BASE62, 22) + "_" + of(r, BASE62, 59));
    all.put("gitlab", r -> "glpat-" + of(r, URL64, 20));
    all.put("gitlab-deploy", r -> "gldt-" + of(r, URL64, 20));
    all.put("npm", r -> "npm_" + of(r, BASE62, 36));
    all.put("pypi", r -> "pypi-AgEIcHlwaS5vcmc" + of(r, URL64, 150));
    all.put("rubygems", r -> "rubygems_" + of(r, HEX, 48));
    all.put("docker", r -> "dckr_pat_" + of(r, URL64, 27));
    all.put("vault", r -> "hvs." + of(r, URL64, 95));
    all.put("terraform", r -> of(r, BASE62, 14) + ".atlasv1." + of(r, BASE62, 67));
    all.put("pulumi", r -> "pul-" + of(r, HEX, 40));
    all.put("doppler", r -> "dp.pt." + of(r, BASE62, 43));
    all.put("age", r -> "AGE-SECRET-KEY-1" + of(r, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58));
    all.put("postman", r -> "PMAK-" + of(r, HEX, 24) + "-" + of(r, HEX, 34));
    all.put("sendgrid", r -> "SG." + of(r, URL64, 22) + "." + of(r, URL64, 43));
    all.put("mailgun", r -> "key-" + of(r, HEX, 32));
    all.put("mailchimp", r -> of(r, HEX, 32) + "-us" + (1 + r.nextInt(21)));
    all.put("brevo", r -> "xkeysib-" + of(r, HEX, 64) + "-" + of(r, BASE62, 16));
    all.put("twilio", r -> "SK" + of(r, HEX, 32));
    all.put("facebook", r -> "EAAC" + of(r, BASE62, 150));
    all.put("new-relic", r -> "NRAK-" + of(r, UPPER + DIGITS, 27));
    all.put("grafana", r -> "glsa_" + of(r, BASE62, 32) + "_" + of(r, HEX, 8));
    all.put("sentry", r -> "sntryu_" + of(r, HEX, 64));
    all.put("dynatrace", r -> "dt0c01." + of(r, BASE32, 24) + "." + of(r, BASE32, 64));
    all.put("atlassian", r -> "ATATT3xFfGF0" + of(r, URL64, 170) + "=" + of(r, HEX, 8));
    all.put("linear", r -> "lin_api_" + of(r, BASE62, 40));
    all.put("notion", r -> "ntn_" + of(r, BASE62, 46));
    all.put("airtable", r -> "pat" + of(r, BASE62, 14) + "." + of(r, HEX, 64));
    all.put("figma", r -> "figd_" + of(r, URL64, 40));
    all.put("dropbox", r -> "sl." + of(r, URL64, 135));
    all.put("anthropic", r -> "sk-ant-api03-" + of(r, URL64, 93) + "AA");
    all.put("openai-project", r -> "sk-proj-" + of(r, URL64, 124));
    all.put("openai", r -> "sk-" + of(r, BASE62, 20) + "T3BlbkFJ" + of(r, BASE62, 20));
    all.put("hugging-face", r -> "hf_" + of(r, LOWER + UPPER, 34));
    all.put("json-web-token", SecretSamples::jsonWebToken);
    all.put(
        "private-key",
        r ->
            "-----BEGIN RSA PRIVATE KEY-----\n"
                + of(r, BASE64, 64)
                + "\n"
                + of(r, BASE64, 64)
                + "\n"
                + of(r, BASE64, 40)
                + "==\n-----END RSA PRIVATE KEY-----");
    all.put(
        "private-key-in-json",
        r ->
            "-----BEGIN PRIVATE KEY-----\\n"
                + of(r, BASE64, 64)
                + "\\n"
                + of(r, BASE64, 64)
                + "\\n-----END PRIVATE KEY-----\\n");
    all.put("visa", r -> card("4", 16, r));
    all.put("mastercard", r -> card("5" + (1 + r.nextInt(5)), 16, r));
    all.put("amex", r -> card("37", 15, r));
    all.put("visa-in-groups", r -> card("4", 16, r).replaceAll("(\\d{4})(?=\\d)", "$1 "));
    all.put("discover-in-groups", r -> card("6011", 16, r).replaceAll("(\\d{4})(?=\\d)", "$1-"));
    return all;
  }

  private static Map<String, Function<Random, String>> named() {
    Map<String, Function<Random, String>> all = new LinkedHashMap<>();
    all.put("aws_secret_access_key", r -> of(r, BASE64, 40));
    all.put("client_secret", r -> mixed(r, URL64, 32));
    all.put("access_token", r -> mixed(r, URL64, 40));
    all.put("refresh_token", r -> "AB1" + of(r, BASE62, 47));
    all.put("X-Auth-Token", r -> mixed(r, LOWER + DIGITS, 31));
    all.put("api_key", r -> mixed(r, HEX, 32));
    all.put("apiKey", r -> mixed(r, BASE62, 20));
    all.put("DD_API_KEY", r -> mixed(r, HEX, 32));
    all.put("HEROKU_API_KEY", SecretSamples::uuid);
    all.put("oauth_token", r -> mixed(r, HEX, 64));
    all.put("oauth_consumer_key", r -> mixed(r, HEX, 64));
    all.put("oauth_signature", r -> mixed(r, BASE62, 43) + "%3D");
    all.put("password", r -> mixed(r, BASE62 + "!#$*?", 12));
    all.put("db_password", r -> mixed(r, LOWER, 9) + of(r, DIGITS, 3));
    all.put("SessionId", r -> mixed(r, BASE62, 40));
    return all;
  }

  private static Map<String, Function<Random, String>> phrases() {
    Map<String, Function<Random, String>> all = new LinkedHashMap<>();
    all.put("Authorization: Bearer %s", r -> mixed(r, URL64, 32));
    all.put("-H 'authorization: bearer %s' refused", r -> mixed(r, HEX, 40));
    all.put("Authorization: Basic %s", r -> basic(r));
    all.put("sent Basic %s, expected Bearer", r -> basic(r));
    all.put("The access token %s is invalid or has expired", r -> mixed(r, HEX, 32));
    all.put("Invalid API key: %s.", r -> mixed(r, BASE62, 32));
    all.put(
        "could not connect to postgres://shop:%s@db.internal:5432/shop", r -> mixed(r, BASE62, 14));
    all.put("GET https://user:%s@shop.example/orders.json: 401", r -> mixed(r, HEX, 32));
    all.put("fatal: https://%s@git.example/repo.git not found", r -> mixed(r, BASE62, 40));
    all.put("Set-Cookie: session=%s; Path=/", r -> mixed(r, BASE62, 32));
    all.put("{\"cvv\": \"%s\"}", r -> of(r, DIGITS, 3));
    return all;
  }

  private static String jsonWebToken(Random random) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
        + "."
        + encoder.encodeToString(("{\"sub\":\"" + of(random, DIGITS, 10) + "\"}").getBytes(UTF_8))
        + "."
        + of(random, URL64, 43);
  }

  private static String basic(Random random) {
    return Base64.getEncoder()
        .encodeToString((of(random, LOWER, 6) + ":" + of(random, BASE62, 10)).getBytes(UTF_8));
  }

  /** Chance may leave out what tells a secret from a word; a vendor's generator hardly does. */
  private static String mixed(Random random, String alphabet, int length) {
    return of(random, alphabet, length - 4) + "k7" + of(random, DIGITS, 1) + "x";
  }

  private static String card(String beginning, int length, Random random) {
    String digits = beginning + of(random, DIGITS, length - 1 - beginning.length());
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String uuid(Random random) {
    return of(random, HEX, 8)
        + "-"
        + of(random, HEX, 4)
        + "-4"
        + of(random, HEX, 3)
        + "-a"
        + of(random, HEX, 3)
        + "-"
        + of(random, HEX, 12);
  }

  private static String of(Random random, String alphabet, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
