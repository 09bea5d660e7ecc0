package com.blackbird.activity.signature.wording;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The faults of sockets and name servers. Every language words them in its own way around the same
 * few names of POSIX, so those are what identifies them.
 */
public final class SystemFault {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  private static final Set<String> AROUND =
      Set.of(
          "connect",
          "connection",
          "dial",
          "tcp",
          "udp",
          "socket",
          "read",
          "write",
          "getaddrinfo",
          "lookup",
          "errno",
          "host",
          "peer",
          "aborted",
          "failed",
          "fail",
          "error",
          "to",
          "by",
          "net",
          "network",
          "io",
          "o",
          "remote",
          "java",
          "system",
          "cal",
          "in",
          "from",
          "the",
          "post",
          "get",
          "put",
          "client",
          "request",
          "server",
          "timed",
          "out",
          "operation");

  static {
    name("econnrefused", "connection refused");
    name("econnreset", "connection reset", "socket hang up");
    name("econnaborted", "connection aborted");
    name("epipe", "broken pipe");
    name("enotfound", "name or service not known");
    name("eai again", "temporary failure in name resolution");
    name("ehostunreach", "no route to host");
    name("enetunreach", "network is unreachable");
    name("etimedout", "connection timed out");
  }

  private static final Set<String> WORDS = new HashSet<>(AROUND);

  static {
    for (var name : NAMES.keySet()) {
      Collections.addAll(WORDS, name.split(" ", -1));
    }
  }

  private SystemFault() {}

  private static void name(String errno, String... phrases) {
    NAMES.put(errno, errno);
    for (var phrase : phrases) {
      var words = new Words();
      words.add(phrase, 0, phrase.length());
      words.close();
      NAMES.put(words.toString(), errno);
    }
  }

  /** The POSIX name of the fault when the words say nothing else; empty when they do. */
  public static String of(Words said) {
    if (!said.areAllIn(WORDS)) {
      return "";
    }
    var words = said.toString();
    for (var name : NAMES.entrySet()) {
      if (saysOnly(words, name.getKey())) {
        return name.getValue();
      }
    }
    return "";
  }

  private static boolean saysOnly(String words, String phrase) {
    int at = words.indexOf(phrase);
    if (at < 0) {
      return false;
    }
    var rest = words.substring(0, at) + words.substring(at + phrase.length());
    for (var word : rest.strip().split(" +", -1)) {
      if (!word.isEmpty() && !AROUND.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
