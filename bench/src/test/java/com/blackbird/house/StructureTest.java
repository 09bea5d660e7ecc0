package com.blackbird.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn and written of the rooms is what they are. */
class StructureTest {
  private static final Uses USES = new Uses();

  static List<Rooms> rooms() {
    return Rooms.all().stream().filter(room -> !room.mayUseAllOfCore()).toList();
  }

  /** With {@code -DupdateStructure} the file is written anew, and the test still fails once. */
  @Test
  void thePictureAndTheTableSayWhoUsesWhom() throws IOException {
    Path file = House.file(Picture.FILE);
    String written = Files.readString(file);
    String drawn = Picture.drawnInto(written, USES);
    if (System.getProperty("updateStructure") != null) {
      Files.writeString(file, drawn);
      fail("Wrote " + Picture.FILE + "; look at the difference and run again");
    }

    assertThat(written)
        .as(Picture.FILE + " (run with -DupdateStructure to write it anew)")
        .isEqualTo(drawn);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomMayUseNothingThatItDoesNotUse(Rooms room) {
    assertThat(USES.of(room.name()))
        .as("what %s uses; take the rest out of its line in Rooms", room)
        .containsAll(room.chosen());
  }
}
