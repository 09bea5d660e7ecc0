package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.LinkResult.Linked;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.Workspace;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller admin = server.admin();
  private final String path = "/v1/admin/accounts/" + UUID.randomUUID();

  @Test
  void accountIsCreatedAndChangedInPart() {
    assertThat(admin.put(path, "{\"name\":\"Acme\"}").json().get("createIntegrations").asBoolean())
        .isFalse();
    assertThat(admin.put(path, "{\"createIntegrations\":true}").json().get("name").asString())
        .isEqualTo("Acme");
    var changed = admin.put(path, "{\"name\":\"Acme Inc.\"}").json();
    assertThat(changed.get("name").asString()).isEqualTo("Acme Inc.");
    assertThat(changed.get("createIntegrations").asBoolean()).isTrue();
  }

  @Test
  void accountHasATimeZone() {
    assertThat(admin.put(path, "{\"name\":\"Acme\"}").json().get("timeZone").asString())
        .isEqualTo("UTC");
    assertThat(
            admin.put(path, "{\"timeZone\":\"Europe/Berlin\"}").json().get("timeZone").asString())
        .isEqualTo("Europe/Berlin");
    assertThat(admin.put(path, "{\"createIntegrations\":true}").body()).contains("Europe/Berlin");
    assertThat(admin.put(path, "{\"timeZone\":\"Atlantis\"}").body())
        .contains("timeZone: use the name of a time zone");
  }

  @Test
  void whereAnAccountHidesPersonalDataIsSetAndTried() {
    admin.put(path, "{\"name\":\"Acme\"}");
    assertThat(admin.get(path + "/privacy").json().get("hidePersonalData").asString())
        .isEqualTo("channels");
    assertThat(admin.put(path + "/privacy", "{\"hidePersonalData\":\"everywhere\"}").body())
        .contains("everywhere");
    assertThat(admin.get(path + "/privacy").body()).contains("everywhere");
    assertThat(admin.put(path + "/privacy", "{\"hidePersonalData\":\"maybe\"}").body())
        .contains("hidePersonalData: use one of off, channels, everywhere");

    var preview = admin.get(path + "/privacy/preview?messages=100").json();
    assertThat(preview.get("messages").asInt()).isZero();
    assertThat(preview.get("samples").isArray()).isTrue();
    assertThat(admin.get(path + "/privacy/preview?messages=0").status()).isEqualTo(400);
    assertThat(admin.get(path + "x/privacy").status()).isEqualTo(404);
  }

  @Test
  void accountHasALanguageForItsChannels() {
    assertThat(admin.put(path, "{\"name\":\"Acme\"}").json().get("language").asString())
        .isEqualTo("en");
    assertThat(admin.put(path, "{\"language\":\"de\"}").json().get("language").asString())
        .isEqualTo("de");
    assertThat(admin.put(path, "{\"createIntegrations\":true}").json().get("language").asString())
        .isEqualTo("de");
    assertThat(admin.put(path, "{\"language\":\"klingon\"}").body())
        .contains("language: use en, de, es");
  }

  @Test
  void integrationIsCreatedAndChangedInPart() {
    admin.put(path, "{\"name\":\"Acme\"}");
    var integration = path + "/integrations/Main";

    assertThat(admin.put(integration, "{\"platform\":\"shopify\",\"name\":\"Main store\"}").body())
        .contains("\"key\":\"main\"", "\"platform\":\"shopify\"", "\"state\":\"connected\"");
    assertThat(admin.put(integration, "{\"state\":\"paused\"}").body())
        .contains("\"name\":\"Main store\"", "\"state\":\"paused\"");
  }

  @Test
  void keyIsShownOnceAndNotCached() {
    admin.put(path, "{\"name\":\"Acme\"}");

    var answer = admin.post(path + "/keys", Caller.JSON, "{\"scopes\":[\"READ\",\"read\"]}");

    assertThat(answer.json().get("key").asString()).matches("bbk_[0-9A-Za-z]{36}");
    assertThat(answer.json().get("scopes").toString()).isEqualTo("[\"read\"]");
    assertThat(answer.json().get("expiresAt").asString()).isEqualTo("2027-11-23T10:00:00Z");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void keysAreListedReplacedAndEnded() {
    admin.put(path, "{\"name\":\"Acme\"}");
    var made =
        admin.post(path + "/keys", Caller.JSON, "{\"scopes\":[\"read\"],\"name\":\"Reader\"}");
    var id = made.json().get("id").asString();
    var old = new Caller(server, "", made.json().get("key").asString());
    assertThat(old.get("/v1/integrations").status()).isEqualTo(200);

    var listed = admin.get(path + "/keys");
    assertThat(listed.json().at("/keys/0").toString())
        .contains(
            id, "\"name\":\"Reader\"", "\"works\":true", "\"lastUsedAt\":\"2026-11-23T10:00:00Z\"")
        .doesNotContain(old.key());

    var rotated = admin.post(path + "/keys/" + id + "/rotate", Caller.JSON, "{\"overlapHours\":1}");
    var fresh = new Caller(server, "", rotated.json().get("key").asString());
    assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
    assertThat(fresh.get("/v1/integrations").status()).isEqualTo(200);
    assertThat(old.get("/v1/integrations").status()).isEqualTo(200);
    var again = admin.post(path + "/keys/" + id + "/rotate", Caller.JSON, "");
    assertThat(again.status() + again.problem())
        .startsWith("409")
        .contains("replaced by " + rotated.json().get("id").asString());

    assertThat(admin.delete(path + "/keys/" + id).status()).isEqualTo(204);
    assertThat(old.get("/v1/integrations").status()).isEqualTo(401);
    assertThat(admin.delete(path + "/keys/" + id).status()).isEqualTo(404);
    assertThat(admin.post(path + "/keys/" + id + "/rotate", Caller.JSON, "").status())
        .isEqualTo(404);
    assertThat(fresh.get("/v1/integrations").status()).isEqualTo(200);
  }

  @Test
  void keysOfAnotherAccountCannotBeTouched() {
    admin.put(path, "{\"name\":\"Acme\"}");
    var other = server.newAccount();
    var id =
        admin
            .get("/v1/admin/accounts/" + other.account() + "/keys")
            .json()
            .at("/keys/0/id")
            .asString();

    assertThat(admin.delete(path + "/keys/" + id).status()).isEqualTo(404);
    assertThat(admin.post(path + "/keys/" + id + "/rotate", Caller.JSON, "{}").status())
        .isEqualTo(404);
    assertThat(other.get(path + "/keys").status()).isEqualTo(401);
  }

  @Test
  void codeLinksAWorkspace() {
    admin.put(path, "{\"name\":\"Acme\"}");
    var code = admin.post(path + "/links", Caller.JSON, "").json().get("code").asString();
    assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    var workspace = new Workspace("slack", UUID.randomUUID().toString(), "Sample Store");
    assertThat(server.context.getBean(Links.class).redeem(code, workspace, "U1"))
        .isInstanceOf(Linked.class);
  }

  @Test
  void aCodeMayNameARoleWhoseMembersUseIt() {
    admin.put(path, "{\"name\":\"Acme\"}");
    var links = server.context.getBean(Links.class);

    var code = admin.post(path + "/links", Caller.JSON, "{\"role\":\"S0614TZR7\"}").json();
    assertThat(links.role(code.get("code").asString())).contains("S0614TZR7");
    var plain = admin.post(path + "/links", Caller.JSON, "{}").json();
    assertThat(links.role(plain.get("code").asString())).isEmpty();
  }

  @Test
  void rightsInTheChatAreReadAndSet() {
    admin.put(path, "{\"name\":\"Acme\"}");
    assertThat(admin.get(path + "/access").json().get("workspaces")).isEmpty();
    var team = "T" + UUID.randomUUID();
    var code = admin.post(path + "/links", Caller.JSON, "").json().get("code").asString();
    server.context.getBean(Links.class).redeem(code, new Workspace("SLACK", team, "Store"), "U1");
    var give =
        """
        {"platform":"slack","workspace":"%s","to":"%s","id":"%s","right":"%s"}
        """;

    var given = admin.put(path + "/access", give.formatted(team, "group", "S1", "manager")).json();
    assertThat(given.get("everyone").asString()).isEqualTo("responder");
    assertThat(given.at("/grants/0/right").asString()).isEqualTo("manager");
    assertThat(given.at("/grants/0/grantedBy").asString()).isEqualTo("the admin token");
    admin.put(path + "/access", give.formatted(team, "everyone", "", "none"));
    admin.put(path + "/access", give.formatted(team, "group", "S1", "none"));
    var now = admin.get(path + "/access").json().at("/workspaces/0");
    assertThat(now.get("everyone").asString()).isEqualTo("none");
    assertThat(now.get("grants")).isEmpty();

    assertThat(admin.put(path + "/access", give.formatted(team, "group", "S1", "god")).problem())
        .contains("right: use none, viewer");
    assertThat(admin.put(path + "/access", give.formatted(team, "everyone", "", "admin")).problem())
        .contains("but for everyone");
    assertThat(admin.put(path + "/access", give.formatted(team, "all", "S1", "viewer")).problem())
        .contains("to: use everyone");
    assertThat(admin.put(path + "/access", give.formatted(team, "group", "@x", "viewer")).problem())
        .contains("id: give the platform's own id");
    assertThat(admin.put(path + "/access", give.formatted("T0", "group", "S1", "viewer")).status())
        .isEqualTo(404);
    assertThat(admin.get("/v1/audit?account=" + path.substring(19) + "&what=rights").body())
        .contains("right-given", "right-taken", "the admin token", "group S1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT  |                    | {}                      | 400 name: give the account a name",
        "PUT  |                    | {\"name\":\" \"}        | 400 name: give the account a name",
        "PUT  |                    | {                       | 400 the body is missing, or is not"
            + " what is expected",
        "PUT  |                    | [1]                     | 400 the body is missing, or is not"
            + " what is expected",
        "PUT  |                    | ''                      | 400 the body is missing, or is not"
            + " what is expected",
        "POST | /links             | {\"role\":\"<@S1>\"} | 400 role: give the id",
        "PUT  | /integrations/a%20 | {}                      | 400 integration: use 1 to 64",
        "PUT  | /integrations/a    | {\"platform\":\"\"}     | 400 platform: use 1 to 64",
        "PUT  | /integrations/a    | {\"state\":\"off\"}     | 400 state: use connected or paused",
        "PUT  | /integrations/a    | {\"name\":\"\"}         | 400 name: give the integration",
        "POST | /keys              | {}                      | 400 scopes: missing; use one or more"
            + " of ingest, read",
        "POST | /keys              | {\"scopes\":[\"all\"]}  | 400 scopes: \"all\" is not allowed;"
            + " use ingest, read",
        "POST | /keys              | {\"scopes\":[null]}     | 400 scopes: ",
        "POST | /keys | {\"scopes\":[\"read\"],\"expiresInDays\":0}   | 400 expiresInDays: 0 is"
            + " not",
        "POST | /keys | {\"scopes\":[\"read\"],\"expiresInDays\":731} | 400 expiresInDays: 731 is"
            + " not",
        "POST | /keys | {\"scopes\":[\"read\"],\"name\":\"a\\nb\"}     | 400 name: use up to 100"
            + " characters",
        "POST | /keys/0123456789abcdef/rotate | {\"overlapHours\":721} | 400 overlapHours: 721 is"
            + " not",
        "POST | /keys/xyz/rotate              | {}                       | 404 there is no such key"
      })
  void wrongRequestIsToldWhatIsAllowed(String method, String below, String body, String expected) {
    if (below != null) {
      admin.put(path, "{\"name\":\"Acme\"}");
    }
    var target = below == null ? path : path + below;

    var answer =
        method.equals("PUT") ? admin.put(target, body) : admin.post(target, Caller.JSON, body);

    assertThat(answer.status() + " " + answer.json().get("detail").asString()).startsWith(expected);
  }

  @Test
  void accountThatDoesNotExistIsNotFound() {
    assertThat(admin.put(path + "/integrations/a", "{}").status()).isEqualTo(404);
    assertThat(admin.post(path + "/links", Caller.JSON, "").status()).isEqualTo(404);
    assertThat(admin.put("/v1/admin/accounts/a%20b", "{\"name\":\"x\"}").problem())
        .contains("account: use 1 to 64");
  }
}
