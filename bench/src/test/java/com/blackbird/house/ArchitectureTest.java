package com.blackbird.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of ARCHITECTURE.md, checked on the compiled classes of all modules. */
class ArchitectureTest {
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "util", "utils", "common", "helper", "helpers", "manager", "impl", "dto", "service",
          "model", "port", "adapter");

  static List<String> modules() {
    return House.MODULES;
  }

  @Test
  void theBuildHasTheModulesOfTheDesign() throws IOException {
    String project = Files.readString(House.projectFile());
    assertThat(project.lines().map(String::strip).filter(line -> line.startsWith("<module>")))
        .containsExactlyElementsOf(
            House.BUILT.stream().map(module -> "<module>" + module + "</module>").toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleIsSeen(String module) {
    assertThat(House.module(module))
        .as("compiled classes of " + module + "; build it first")
        .anyMatch(seen -> !seen.getSimpleName().equals("package-info"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesFormNoCycle(String module) {
    SlicesRuleDefinition.slices()
        .assignedFrom(new PackageByPackage())
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(House.module(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageSaysItsPurposeAndWhatMayBeNull(String module) {
    assertThat(packages(House.module(module)))
        .allSatisfy(place ->
            assertThat(place.tryGetPackageInfo())
                .as(place.getName() + " has a package-info.java with @NullMarked")
                .hasValueSatisfying(
                    info -> assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue()));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packageNamesSayWhatIsInside(String module) {
    assertThat(packages(House.module(module)))
        .allSatisfy(place ->
            assertThat(List.of(place.getName().split("\\.", -1)))
                .doesNotContainAnyElementsOf(SAY_NOTHING));
  }

  @Test
  void coreKnowsNoChatPlatformAndNothingAboveIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.slack..",
            "net.dv8tion..",
            "com.blackbird.bot..",
            "com.blackbird.sandbox..",
            "com.blackbird.demo..")
        .check(House.module("core"));
  }

  @Test
  void onlyTheSlackPackageKnowsSlacksSdk() {
    only("com.blackbird.bot.slack", "com.slack..");
  }

  @Test
  void onlyTheDiscordPackageKnowsJda() {
    only("com.blackbird.bot.discord", "net.dv8tion..");
  }

  @Test
  void helpDesksNeverKnowEachOther() {
    SlicesRuleDefinition.slices()
        .matching("com.blackbird.bot.desk.(*)..")
        .should()
        .notDependOnEachOther()
        .check(House.module("bot"));
  }

  /** Such a stream keeps its connection until somebody closes it, and nobody does. */
  @ParameterizedTest
  @MethodSource("modules")
  void queriesAreReadWhole(String module) {
    noClasses()
        .should()
        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .allowEmptyShould(true)
        .check(House.module(module));
  }

  @Test
  void theSandboxKnowsNothingOfTheProduct() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.blackbird.activity..", "com.blackbird.bot..")
        .check(House.module("sandbox"));
  }

  @Test
  void theProductKnowsNothingOfTheSandbox() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.blackbird.sandbox..", "com.blackbird.demo..")
        .check(House.module("bot"));
  }

  @ParameterizedTest
  @MethodSource("com.blackbird.house.Rooms#all")
  void aRoomUsesOnlyTheRoomsThatItMay(Rooms room) {
    classes()
        .that()
        .resideInAPackage(room.packageName() + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are in " + room.may(), target -> !isRoom(target) || room.mayUse(target)))
        .allowEmptyShould(true)
        .check(House.ALL);
  }

  @Test
  void everyRoomHasItsPlaceInTheRules() {
    assertThat(packages(House.ALL))
        .filteredOn(place -> Rooms.isInside(place.getName()))
        .allSatisfy(place ->
            assertThat(Rooms.all())
                .as(place.getName() + " has its line in Rooms")
                .anyMatch(room -> room.holds(place.getName())));
  }

  private static void only(String room, String sdk) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(sdk)
        .check(House.ALL);
  }

  private static boolean isRoom(JavaClass target) {
    return Rooms.isInside(target.getPackageName());
  }

  private static Set<JavaPackage> packages(JavaClasses classes) {
    return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
  }

  /** Every package a slice of its own, a module's root included. */
  private static final class PackageByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return javaClass.getPackageName().startsWith("com.blackbird")
          ? SliceIdentifier.of(Arrays.asList(javaClass.getPackageName()))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
