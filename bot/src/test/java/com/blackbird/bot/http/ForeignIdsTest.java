package com.blackbird.bot.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.Grant;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.access.Workspace;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatCommand;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.command.Request;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.ProblemKeeper;
import com.blackbird.activity.support.Readers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every path of the API and every command, button and shortcut of the chat, asked by one account
 * with the ids of another. What there is comes from the routes and the catalogue, so what is new is
 * asked too.
 */
class ForeignIdsTest {
  private static final String SECRET = "zebra";

  /**
   * Two accounts on one server.
   *
   * @param foreign ids that the victim has, each with one of the same form that nobody has
   */
  private record House(
      ApiServer server, Caller victim, Caller stranger, Map<String, String> foreign) {
    static House on(ApiServer server) {
      var victim = server.newAccount();
      victim.addIntegration(SECRET + "-erp");
      victim.report(
          Reports.error(UUID.randomUUID().toString(), SECRET + " has no price")
              .replace("shopify-main", SECRET + "-erp"));
      Sight.ofAll("a test").run(server.context.getBean(ProblemKeeper.class)::run);
      var problem = victim.get("/v1/problems").json().at("/problems/0/id").asString();
      var activity =
          victim
              .get("/v1/integrations/" + SECRET + "-erp/activities")
              .json()
              .at("/activities/0/id")
              .asString();
      assertThat(problem).isNotEmpty();
      var foreign = new LinkedHashMap<String, String>();
      foreign.put(SECRET + "-erp", "nobody-erp");
      foreign.put(problem, nobodys(problem));
      foreign.put(activity, nobodys(activity));
      var guide = "own-" + SECRET + UUID.randomUUID().toString().substring(0, 8);
      publish(victim.withKey(server.newKey(victim.account(), "\"guides\"")), guide);
      foreign.put(guide, guide.replace(SECRET, "nobody"));
      var number = Escalations.ask(victim, SECRET + " is stuck", Readers.EVERYBODY).number();
      foreign.put(number.text(), "C-" + (number.value() + 500_000_000));
      var stranger = server.newAccount();
      var scopes = Stream.of(Scope.values()).map(scope -> "\"" + scope.text() + "\"").toList();
      var key = server.newKey(stranger.account(), String.join(",", scopes));
      return new House(server, victim, stranger.withKey(key), foreign);
    }

    private static void publish(Caller writer, String guide) {
      var entry =
          """
          {"platform":"shopify","id":"%s","title":"No %2$s","category":"configuration",
           "recognise":[{"says":"%2$s has no price"}],"meaning":"The %2$s costs nothing.","actor":"you",
           "steps":["Give the %2$s a price"],"retry":"after-steps","examples":["%2$s has no price"]}\
          """
              .formatted(guide, SECRET);
      assertThat(writer.put("/v1/guides/" + guide, entry).status()).isEqualTo(200);
      var path = "/v1/guides/" + guide + "/versions/1/publish";
      assertThat(writer.post(path, Caller.JSON, "").status()).isEqualTo(200);
    }

    /** It begins alike, so that whoever takes its first letters for something does so with both. */
    private static String nobodys(String id) {
      return id.substring(0, 8) + UUID.randomUUID().toString().substring(8);
    }

    /** What the victim has in the database, in a few characters. */
    String victimsRows() {
      var owner = server.database.ownerJdbc();
      var rows = new StringBuilder();
      for (String table : tables(owner)) {
        rows.append(
            owner
                .sql(
                    "select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0)"
                            .formatted(table)
                        + " from "
                        + table
                        + " t where account_id = ?")
                .param(AccountId.of(victim.account()).value())
                .query((row, number) -> row.getString(1) + "\n")
                .single());
      }
      return rows.toString();
    }

    /** Keys, looks that are due and what waits to be sent change by themselves. */
    private static List<String> tables(JdbcClient owner) {
      return owner
          .sql(
              """
              select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
              where a.attname = 'account_id' and c.relkind in ('r', 'p') and not c.relispartition
                and c.relnamespace = 'public'::regnamespace
                and c.relname not in ('api_key', 'problem_look', 'silence_look', 'problem_change',
                  'delivery')
              order by 1
              """)
          .query((row, number) -> row.getString(1))
          .list();
    }
  }

  @Test
  void noPathTellsOrChangesAnythingOfAnotherAccount() throws Exception {
    var house = House.on(ApiServer.shared());
    var before = house.victimsRows();
    int asked = 0;
    for (var route : Leaks.routes(house.server())) {
      if (!route.path().startsWith("/v1") || route.needsAdmin()) {
        continue;
      }
      for (var id : house.foreign().entrySet()) {
        asked++;
        var about = route + " with " + id;
        costTheSame(
            about,
            () -> {
              var theirs = ask(house.stranger(), route, id.getKey());
              assertThat(theirs.body().replace(id.getKey(), "ID")).as(about).doesNotContain(SECRET);
              return shape(theirs, id.getKey());
            },
            () -> shape(ask(house.stranger(), route, id.getValue()), id.getValue()));
      }
    }
    assertThat(asked).isGreaterThan(70);
    assertThat(house.victimsRows()).isEqualTo(before);
  }

  /** An answer, and how many statements it took. */
  private record Asked(String answer, long statements) {
    static Asked of(Callable<String> asking) throws Exception {
      long before = ApiServer.statements().soFar();
      var answer = asking.call();
      return new Asked(answer, ApiServer.statements().soFar() - before);
    }
  }

  /**
   * The answer and its class of time: what is foreign costs as many statements as what nobody has.
   * The first of a kind may read what is kept from then on, and a worker may ask in between; what
   * always differs is told apart.
   */
  private static void costTheSame(String about, Callable<String> theirs, Callable<String> nobodys)
      throws Exception {
    Asked foreign = Asked.of(theirs);
    Asked unknown = Asked.of(nobodys);
    for (int again = 0; again < 4 && !foreign.equals(unknown); again++) {
      foreign = Asked.of(theirs);
      unknown = Asked.of(nobodys);
    }
    assertThat(foreign).as(about).isEqualTo(unknown);
  }

  private static Answer ask(Caller who, Leaks.Route route, String id) {
    var query = "?integration=%s&reference=%s&problem=%s&cursor=&limit=5".formatted(id, id, id);
    var body =
        """
        {"id":"%s","integration":"%s","direction":"pull","type":"order","status":"error",\
        "reference":"%s","message":"x","createdAt":"2026-11-23T10:00:00Z"}
        """
            .formatted(id, id, id);
    var path = route.with(id) + (route.method().equals("GET") ? query : "");
    return who.server()
        .send(
            who.server()
                .request(path)
                .header("Authorization", "Bearer " + who.key())
                .header("Content-Type", "application/json")
                .method(route.method(), ofString(route.method().equals("GET") ? "" : body))
                .build());
  }

  private static String shape(Answer answer, String id) {
    return answer.status()
        + " "
        + answer
            .body()
            .replace(id, "ID")
            .replace(id.toLowerCase(Locale.ROOT), "ID")
            .replaceAll("\"id\":\"[0-9a-f-]{36}\"", "\"id\":\"ID\"")
            .replaceAll("did you mean[^\"]*", "");
  }

  @Test
  void noCommandButtonOrShortcutTellsOrChangesAnythingOfAnotherAccount() throws Exception {
    var house = House.on(ApiServer.shared());
    var before = house.victimsRows();
    assertThat(askEverything(house, true)).isGreaterThan(500);
    assertThat(house.victimsRows()).isEqualTo(before);
  }

  @Test
  void nothingWouldBeToldEvenIfEveryFilterWereForgotten() throws Exception {
    var forgetful = new WithoutFilters();
    var mutant = ApiServer.with(forgetful);
    try (var running = mutant.context) {
      assertThat(running.isRunning()).isTrue();
      evenIfForgotten(mutant, forgetful);
    }
  }

  private static void evenIfForgotten(ApiServer mutant, WithoutFilters forgetful) throws Exception {
    var house = House.on(mutant);
    var before = house.victimsRows();
    forgetful.mutated.clear();
    askEverything(house, false);
    for (var route : Leaks.routes(mutant)) {
      if (route.path().startsWith("/v1") && !route.needsAdmin()) {
        for (var id : house.foreign().keySet()) {
          assertThat(ask(house.stranger(), route, id).body().replace(id, "ID"))
              .as("%s with %s", route, id)
              .doesNotContain(SECRET);
        }
      }
    }
    assertThat(forgetful.mutated).hasSizeGreaterThan(30);
    assertThat(house.victimsRows()).isEqualTo(before);
  }

  /**
   * Asks as a manager in a workspace of the stranger, for an admin reads in the audit log what they
   * have asked before; returns how much was asked.
   */
  private static int askEverything(House house, boolean compares) throws Exception {
    var server = house.server();
    var caller = person(house);
    var dispatcher = server.context.getBean(Dispatcher.class);
    var catalogue = server.context.getBean(CommandCatalogue.class);
    int asked = 0;
    for (var id : house.foreign().entrySet()) {
      var theirs = requests(catalogue, caller, id.getKey());
      var nobodys = requests(catalogue, caller, id.getValue());
      for (int i = 0; i < theirs.size(); i++) {
        asked++;
        var about = theirs.get(i).subject() + " with " + id.getKey();
        var foreign = theirs.get(i);
        var unknown = nobodys.get(i);
        Callable<String> asking =
            () -> {
              var answer = answer(dispatcher, foreign);
              assertThat(answer.replace(id.getKey(), "ID")).as(about).doesNotContain(SECRET);
              return plain(answer, id.getKey());
            };
        if (compares) {
          costTheSame(about, asking, () -> plain(answer(dispatcher, unknown), id.getValue()));
        } else {
          asking.call();
        }
      }
    }
    return asked;
  }

  private static com.blackbird.activity.command.Caller person(House house) {
    var team = "T" + UUID.randomUUID();
    var links = house.server().context.getBean(Links.class);
    var code =
        Sight.ofAll("a test")
            .see(() ->
                links
                    .issue(AccountId.of(house.stranger().account()), Optional.empty())
                    .code()
                    .reveal());
    links.redeem(code, new Workspace("SLACK", team, "Stranger's"), "U1");
    var grants = house.server().context.getBean(GrantStore.class);
    var place = new GrantStore.Place(AccountId.of(house.stranger().account()), "SLACK", team);
    var everyone = new Grant.Subject.Everyone();
    Sight.ofAll("a test")
        .run(() -> grants.put(place, new Who("", "a test"), everyone, Optional.of(Right.MANAGER)));
    return new com.blackbird.activity.command.Caller(
        new ChannelRef(ChatPlatform.SLACK, team, "C1"), "Stranger's", new ChatUser("U1", "sam"));
  }

  private static List<Request> requests(
      CommandCatalogue catalogue, com.blackbird.activity.command.Caller caller, String id) {
    List<Request> all = new ArrayList<>();
    for (var spec : catalogue.specs()) {
      if (spec.name().equals("link")) {
        continue; // It counts what it is asked, and so answers otherwise after a while.
      }
      all.add(new Request.Typed(caller, spec.name() + " " + id));
      for (OptionSpec option : spec.options()) {
        all.add(new Request.Picked(caller, spec.name(), Map.of(option.name(), id)));
      }
      ChatCommand command = catalogue.command(spec.name()).orElseThrow();
      for (ChatAction action : command.actions()) {
        var ref = ActionRef.of(action.name(), id);
        all.add(new Request.Clicked(caller, ref, id));
        all.add(new Request.Submitted(caller, ref, Map.of("text", id, "reason", id), List.of()));
      }
      for (MessageShortcut shortcut : command.shortcuts()) {
        var message = new MessageRef(caller.channel(), "1.2");
        all.add(
            new Request.Applied(
                caller, shortcut.name(), new MessageShortcut.Quoted(message, "error " + id)));
      }
    }
    return all;
  }

  private static String answer(Dispatcher dispatcher, Request request) throws Exception {
    var said = new LinkedBlockingQueue<String>();
    dispatcher.dispatch(request, new Heard(said));
    var answer = said.poll(30, TimeUnit.SECONDS);
    assertThat(answer).as("an answer to " + request.subject()).isNotNull();
    return answer;
  }

  /** Without what differs from one moment and one error to the next. */
  private static String plain(String answer, String id) {
    return answer
        .replace(id, "ID")
        .replace(id.toLowerCase(Locale.ROOT), "ID")
        .replaceAll("Error id [0-9a-f]{8}", "Error id")
        .replaceAll("in [0-9]+ ms", "in a moment");
  }

  private record Heard(LinkedBlockingQueue<String> said) implements Reply {
    @Override
    public void show(ChatMessage message) {
      said.add(message.plainText());
    }

    @Override
    public void change(ChatMessage message) {
      said.add(message.plainText());
    }

    @Override
    public void say(ChatMessage message) {
      said.add(message.plainText());
    }

    @Override
    public void ask(ChatForm form) {
      said.add(form.toString());
    }
  }
}
