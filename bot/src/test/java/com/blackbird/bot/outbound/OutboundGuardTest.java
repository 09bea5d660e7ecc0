package com.blackbird.bot.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal S7: nobody leads the bot into a private network, whatever form the address has. */
class OutboundGuardTest {
  private static final AtomicInteger REACHED = new AtomicInteger();
  private static HttpServer inside;

  @BeforeAll
  static void somethingInside() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(0), 0);
    inside.createContext(
        "/",
        exchange -> {
          REACHED.incrementAndGet();
          exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/again");
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/") ? 302 : 200, -1);
          exchange.close();
        });
    inside.start();
  }

  @AfterAll
  static void stop() {
    inside.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // This machine, in all ways to write it.
        "127.0.0.1",
        "127.0.0.2",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0x0.0x0.0x1",
        "0177.0.0.1",
        "0177.0.0.01",
        "00000177.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[0000::0001]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        // What stands for no address, or for this machine as well.
        "0",
        "0.0.0.0",
        "0.1.2.3",
        "0x0",
        "00",
        "[::]",
        "[::ffff:0.0.0.0]",
        // Clouds' credentials.
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "0xa9.0xfe.0xa9.0xfe",
        "0251.0376.0251.0376",
        "169.254.43518",
        "169.16689662",
        "[::ffff:169.254.169.254]",
        "[::ffff:a9fe:a9fe]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:a9fe:a9fe::1]",
        "metadata.google.internal",
        "169.254.170.2",
        "[fd00:ec2::254]",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
        "[fd20:ce::254]",
        // Private networks.
        "10.0.0.1",
        "10.255.255.255",
        "167772161",
        "0x0a000001",
        "012.0.0.1",
        "10.1",
        "172.16.0.1",
        "172.31.255.255",
        "0xac100001",
        "192.168.0.1",
        "192.168.1",
        "3232235777",
        "0300.0250.1.1",
        "[::ffff:10.0.0.1]",
        "[::ffff:c0a8:101]",
        "[64:ff9b::10.0.0.1]",
        "[fc00::1]",
        "[fd12:3456:789a::1]",
        "[fec0::1]",
        "[fe80::1]",
        "[febf::1]",
        // Carriers, tests, documents, many at once, everybody.
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "192.0.2.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "4294967295",
        "0xffffffff",
        "[ff02::1]",
        "[ff0e::1]",
        "[2001:db8::1]",
        "[3fff::1]",
        "[100::1]",
        "[5f00::1]",
        "[4000::1]",
        "[::ffff:255.255.255.255]",
        // Names that stand for such.
        "intranet.example.com",
        "both.example.com",
        "flips.example.com",
        "flips-late.example.com"
      })
  void noFormOfAPrivateAddressIsConnectedTo(String host) {
    int before = REACHED.get();

    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> get(client(), host))
        .withMessageContaining("private network");
    assertThat(REACHED).hasValue(before);
  }

  /** Looked up three times by whoever checks first and connects later. */
  private static OkHttpClient client() {
    GenerousDns names =
        new GenerousDns()
            .then("localhost", "127.0.0.1", "::1")
            .then("localhost.", "127.0.0.1")
            .then("metadata.google.internal", "169.254.169.254")
            .then("intranet.example.com", "10.1.2.3")
            .then("both.example.com", "93.184.216.34", "127.0.0.1")
            .then("flips.example.com", "93.184.216.34")
            .then("flips.example.com", "127.0.0.1")
            .then("flips-late.example.com", "2606:2800:220:1::1")
            .then("flips-late.example.com", "::ffff:127.0.0.1");
    return new OutboundGuard(List.of(), names).client().build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "11.0.0.1",
        "192.169.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "1.1.1.1",
        "2606:2800:220:1::1",
        "2a00:1450:4001::1",
        "2001:4860:4860::8888",
        "64:ff9b::5db8:d822"
      })
  void whatIsEverybodysIsLetThrough(String address) throws IOException {
    assertThat(new OutboundGuard(List.of()).lookup(address)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fe80::1", "0.0.0.0"})
  void theSocketRefusesWhatNobodyLookedAtBefore(String address) throws IOException {
    try (var socket = new GuardedSockets(new OutboundGuard(List.of())).createSocket()) {
      assertThatExceptionOfType(AddressRefused.class)
          .isThrownBy(() ->
              socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port()), 100));
    }
  }

  @Test
  void aHostThatTheSettingsNameMayBePrivateAndNoOther() throws IOException {
    OkHttpClient client = new OutboundGuard(List.of("LocalHost")).client().build();

    try (Response response = get(client, "localhost")) {
      assertThat(response.code()).isEqualTo(302);
    }
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> get(client, "127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "[fe80::1]", "0.0.0.0", "[ff02::1]"})
  void whereCloudsAnswerWithCredentialsNoSettingLeads(String host) {
    String named = host.replaceAll("[\\[\\]]", "");
    OkHttpClient client = new OutboundGuard(List.of(named)).client().build();

    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> get(client, host));
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
    OkHttpClient client = new OutboundGuard(List.of("localhost")).client().build();
    int before = REACHED.get();

    get(client, "localhost").close();

    assertThat(REACHED).hasValue(before + 1);
  }

  private static int port() {
    return inside.getAddress().getPort();
  }

  private static Response get(OkHttpClient client, String host) throws IOException {
    return client
        .newCall(new Request.Builder().url("http://" + host + ":" + port() + "/").build())
        .execute();
  }
}
