package com.blackbird.bot.smoke;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** All stories of cases, told in one house, which takes longer to start than most of them. */
class EscalateSmokeTest {
  private static SupportHouse house;

  @BeforeAll
  static void open() {
    house = new SupportHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Nested
  class Pairings extends PairingStories {
    Pairings() {
      super(house);
    }
  }

  @Nested
  class HelpDesks extends HelpDeskStories {
    HelpDesks() {
      super(house);
    }
  }

  @Nested
  class Asking extends AskingStories {
    Asking() {
      super(house);
    }
  }

  @Nested
  class Casework extends CaseworkStories {
    Casework() {
      super(house);
    }
  }

  @Nested
  class EndedThreads extends EndedThreadStories {
    EndedThreads() {
      super(house);
    }
  }

  @Nested
  class TooMuch extends TooMuchStories {
    TooMuch() {
      super(house);
    }
  }

  @Nested
  class MasterCases extends MasterStories {
    MasterCases() {
      super(house);
    }
  }

  @Nested
  class Forums extends ForumStories {
    Forums() {
      super(house);
    }
  }
}
