package com.blackbird.activity.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortLeaseTest {
  @Test
  void aPortIsHeldByOneUntilItIsGivenBack() {
    PortLease first = PortLease.take();
    int port = first.port();

    assertThat(PortLease.at(port)).isEmpty();
    first.close();
    assertThat(PortLease.at(port))
        .hasValueSatisfying(again -> {
          assertThat(again.port()).isEqualTo(port);
          again.close();
        });
  }

  @Test
  void whereSomebodyListensNobodyIsSent() throws Exception {
    try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortLease.at(listening.getLocalPort())).isEmpty();
    }
  }

  @Test
  void whoHoldsAPortCanListenThere() throws Exception {
    try (PortLease lease = PortLease.take();
        var server = new ServerSocket(lease.port(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(server.isBound()).isTrue();
    }
  }
}
