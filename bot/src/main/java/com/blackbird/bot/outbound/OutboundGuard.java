package com.blackbird.bot.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.NonNull;

/**
 * Lets nobody lead us into a private network: it looks at what a name stands for when the
 * connection is made, at hosts that are addresses themselves, and at last at the address that is
 * connected to. Only hosts that the settings name may be private.
 */
public final class OutboundGuard implements Dns {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Set<String> privateHosts;
  private final Dns names;

  /** Refuses every private address, except for these hosts. */
  public OutboundGuard(Collection<String> privateHosts) {
    this(privateHosts, Dns.SYSTEM);
  }

  OutboundGuard(Collection<String> privateHosts, Dns names) {
    this.privateHosts =
        privateHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.names = names;
  }

  /**
   * The beginning of a client that is guarded. It follows no redirects, repeats nothing by itself,
   * and goes straight to where it is sent: a proxy would look names up on its own.
   */
  public OkHttpClient.Builder client() {
    return new OkHttpClient.Builder()
        .addInterceptor(this::first)
        .dns(this)
        .socketFactory(new GuardedSockets(this))
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .connectTimeout(CONNECT);
  }

  /** A host that is an IP address is never looked up, so it has to be looked at before. */
  private Response first(Interceptor.Chain chain) throws IOException {
    lookup(chain.request().url().host());
    return chain.proceed(chain.request());
  }

  @Override
  public @NonNull List<@NonNull InetAddress> lookup(@NonNull String host)
      throws UnknownHostException {
    List<InetAddress> found = names.lookup(host);
    boolean mayBePrivate = mayBePrivate(host);
    for (InetAddress address : found) {
      if (!isOpen(AddressKind.of(address), mayBePrivate)) {
        throw new AddressRefused(host);
      }
    }
    return found;
  }

  /** Whether the settings say that this host may be on a private network. */
  public boolean mayBePrivate(String host) {
    return privateHosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** The last look: here nobody knows any more by which name the address was found. */
  void check(InetAddress address) throws AddressRefused {
    if (!isOpen(AddressKind.of(address), !privateHosts.isEmpty())) {
      throw new AddressRefused(address.getHostAddress());
    }
  }

  private static boolean isOpen(AddressKind kind, boolean mayBePrivate) {
    return switch (kind) {
      case PUBLIC -> true;
      case PRIVATE -> mayBePrivate;
      case NOBODYS -> false;
    };
  }
}
