package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeNetworkTest {
  @Test
  void allAddressesOfOneNetworkCountAsOne() {
    String one = HomeNetwork.of("2001:db8:1:2:3:4:5:6");

    assertThat(HomeNetwork.of("2001:db8:1:2::ffff")).isEqualTo(one);
    assertThat(HomeNetwork.of("2001:db8:1:3:3:4:5:6")).isNotEqualTo(one);
    assertThat(HomeNetwork.of("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(HomeNetwork.of("fe80::1"));
  }

  @Test
  void anAddressOfTheOldKindCountsAlone() {
    assertThat(HomeNetwork.of("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(HomeNetwork.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(HomeNetwork.of("192.0.2.2")).isNotEqualTo(HomeNetwork.of("192.0.2.1"));
  }
}
