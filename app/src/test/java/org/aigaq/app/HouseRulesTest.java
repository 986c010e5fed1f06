package org.aigaq.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "org.aigaq", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule roomsMeetOnTopicsOnly =
      slices()
          .matching("org.aigaq.(ingest|streams|indexer|console|newsroom)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theContractKnowsNoRoom =
      noClasses()
          .that()
          .resideInAPackage("org.aigaq.contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.aigaq.language..",
              "org.aigaq.ingest..",
              "org.aigaq.streams..",
              "org.aigaq.indexer..",
              "org.aigaq.console..",
              "org.aigaq.newsroom..",
              "org.aigaq.app..");

  @ArchTest
  static final ArchRule onlyTheAppKnowsTheApp =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.aigaq.app..", "org.aigaq.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.aigaq.app..");

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.aigaq.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyIndexerAndConsoleSpeakToElasticsearch =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.aigaq.indexer..", "org.aigaq.console..", "org.aigaq.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.elastic..");

  @ArchTest
  static final ArchRule onlyIngestFetchesFromTheWeb =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.aigaq.contract..",
              "org.aigaq.language..",
              "org.aigaq.streams..",
              "org.aigaq.indexer..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.http.HttpClient")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket");

  @ArchTest
  static final ArchRule clocksComeInAsParameters =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.aigaq.app..", "org.aigaq.bench..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nobodySleepsInADecision =
      noClasses()
          .that()
          .resideInAnyPackage("org.aigaq.streams..", "org.aigaq.language..", "org.aigaq.contract..")
          .should()
          .callMethod(Thread.class, "sleep", long.class);
}
