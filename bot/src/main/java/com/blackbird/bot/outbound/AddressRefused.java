package com.blackbird.bot.outbound;

import java.net.UnknownHostException;

/** An address must not be connected to. */
public final class AddressRefused extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefused(String host) {
    super(host + " is on a private network");
  }
}
