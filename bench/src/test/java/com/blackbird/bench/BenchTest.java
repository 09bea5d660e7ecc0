package com.blackbird.bench;

import static com.blackbird.bench.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored, read and recognised, small: the figures are the benches' own, the claims hold.
 */
class BenchTest {
  @Test
  void storeAndCopyAndSingleRowsLeaveTheSameRows() throws Exception {
    assertThat(printed(new IntakeStoreBench(), "rows=500", "batch=100", "single=50", "rounds=1"))
        .contains("store / COPY", "store / single");
  }

  @Test
  void httpLeavesTheSameRowsAsTheStore() throws Exception {
    assertThat(printed(new IntakeHttpBench(), "rows=500", "batch=50", "accounts=5", "rounds=1"))
        .contains("HTTP / store", "errors 0: all 10 answers");
  }

  @Test
  void everyWayToAPageShowsTheSameActivitiesThroughTheIndex() throws Exception {
    assertThat(
            printed(
                new PageBench(),
                "rows=40000",
                "accounts=10",
                "requests=10",
                "rounds=1",
                "limit=10"))
        .contains("plan of the deep page", "Index", "deep / first, bare SQL");
  }

  @Test
  void manyEntriesRecogniseWhatFewDo() throws Exception {
    assertThat(printed(new GuidesBench(), "many=300", "messages=200", "rounds=1"))
        .contains("60 entries", "300 entries", "many / few");
  }

  @Test
  void textIsSearchedWithTheIndexAndWithout() throws Exception {
    assertThat(
            printed(
                new TextBench(),
                "rows=20000",
                "written=500",
                "batch=100",
                "accounts=5",
                "requests=5",
                "rounds=1"))
        .contains("no index / index", "intake cost");
  }

  @Test
  void countsEqualTheRows() throws Exception {
    assertThat(printed(new CountBench(), "rows=20000", "accounts=5", "asked=5", "rounds=1"))
        .contains("served / better of both", "equal: 5 counts");
  }

  @Test
  void monthsAreDroppedBesideWrites() throws Exception {
    assertThat(printed(new RetentionBench(), "rows=5000", "batch=10", "accounts=5", "seconds=1"))
        .contains("longest write", "BRIN");
  }

  @Test
  void everybodyInACrowdIsAnswered() throws Exception {
    assertThat(printed(new CrowdBench(), "rows=5000", "people=50", "accounts=5", "batch=10"))
        .contains("questions without answer        0.00");
  }

  @Test
  void logThatGrowsIsAskedTheSameQuestions() throws Exception {
    assertThat(printed(new GrowthBench(), "rows=40000", "sample=20000", "accounts=5", "requests=5"))
        .contains("| 0.04 |", "largest / smallest");
  }

  @Test
  void aYearIsLivedDayByDay() throws Exception {
    assertThat(printed(new YearBench(), "days=3", "activities=40", "steps=1", "questions=3"))
        .contains("| 3 |", "errors reported", "posts");
  }

  @Test
  void groupingIsScoredAndSaysWhatIsWrong(@TempDir Path folder) throws Exception {
    var file = folder.resolve("messages.tsv");
    Files.writeString(
        file,
        """
        platform	type	group	message	origin	variant
        xero	order	gone	Order 1 is gone	made	t0.e0
        xero	order	gone	{"message":"Order 77 is gone"}	made	t0.e1
        xero	order	late	Order 5 is late	made	t0.e0
        xero	order	late	A parcel is lost	made	t0.e0
        """);

    assertThat(printed(new GroupingBench(file), "rounds=1", "seconds=1", "shuffles=1"))
        .contains("all                  4     0.500    0.500")
        .contains("wrong merges: 0", "wrong splits: 1", "late/t0", "A parcel is lost");
  }

  @Test
  void whatIsTakenForASecretIsCountedAndLookingIsCheap(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("groups.tsv"), "gone\txero\t-\n");
    Files.writeString(
        folder.resolve("messages.tsv"),
        """
        xero	order	gone	Order 1 is gone	made	t0.e0
        xero	order	gone	password=hunter2 of ann@b.example	made	t0.e1
        """);

    assertThat(
            printed(
                new RedactionBench(Optional.of(folder)),
                "rows=500",
                "batch=100",
                "accounts=5",
                "rounds=1"))
        .contains("of 2 labelled messages 1 seem to hold a secret, 1 hold personal data")
        .contains("password=[password removed]", "time of secrets / store", "growth / length");
  }

  @Test
  void aForgedRequestIsRefusedAndAGenuineOneTakenOnce() throws Exception {
    assertThat(printed(new SignatureBench(), "requests=50"))
        .contains("a forged one", "genuine, p99 in ms");
  }

  @Test
  void whatIsDoneWhileTheLogGrowsIsNotedInOneChain() throws Exception {
    assertThat(
            printed(
                new AuditBench(),
                "rows=500",
                "batch=50",
                "activities=10",
                "accounts=3",
                "warm=10",
                "rounds=1"))
        .contains("an act, noted", "noted / unnoted, all");
  }

  @Test
  void labelledMessagesThatAreNotThereAreAskedFor(@TempDir Path folder) {
    assertThatThrownBy(() -> printed(new GroupingBench(folder.resolve("none.tsv"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name the file with -Dmessages");
  }

  @Test
  void aSideThatLeftOtherRowsIsRefused() {
    assertThatThrownBy(() -> new Contents(1, "1").mustEqual(new Contents(2, "1"), "store"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store");
  }

  @Test
  void unknownSettingIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Settings.of(Map.of("rows", 1), List.of("row=2")))
        .hasMessage("\"row=2\" is not allowed; change one of these: rows=1");
  }
}
