package org.opportunityfunnel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the bundles: all of them end at funnel-api. */
class ArchitectureTest {
  private static final String API = "org.opportunityfunnel.api";

  private static final Bundle FUNNEL_API =
      Bundle.all().stream().filter(Bundle::isApi).findFirst().orElseThrow();

  static Stream<Bundle> bundles() {
    return Bundle.all().stream();
  }

  static Stream<Bundle> allButTheApi() {
    return bundles().filter(bundle -> !bundle.isApi());
  }

  @Test
  void thereAreBundlesToLookAt() {
    List<String> names = bundles().map(Bundle::name).toList();
    List<String> some =
        List.of(
            "funnel-rest",
            "funnel-store-jdbc",
            "funnel-engine-sql",
            "funnel-trino",
            "funnel-mapping");
    assertTrue(names.containsAll(some), names::toString);
    allButTheApi().forEach(bundle -> assertTrue(bundle.javaClasses().size() > 0, bundle.name()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allButTheApi")
  void aBundleKeepsItsCodeInternal(Bundle bundle) {
    classes()
        .should()
        .resideInAPackage(bundle.basePackage() + ".internal..")
        .check(bundle.javaClasses());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allButTheApi")
  void aBundleExportsNothing(Bundle bundle) {
    assertEquals("", bundle.header("Export-Package"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allButTheApi")
  void aBundleUsesNoOtherButTheApi(Bundle bundle) {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.opportunityfunnel..")
                .and(resideOutsideOfPackage(API + ".."))
                .and(resideOutsideOfPackage(bundle.basePackage() + "..")))
        .check(bundle.javaClasses());
  }

  @Test
  void theApiNeedsNothingButJavaAndAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(API + "..", "java..", "org.osgi.annotation..")
        .check(FUNNEL_API.javaClasses());
  }

  @Test
  void theApisPackagesFormNoCycle() {
    slices().matching(API + ".(*)..").should().beFreeOfCycles().check(FUNNEL_API.javaClasses());
  }

  @Test
  void theApiExportsEachOfItsPackagesWithAVersion() {
    String exported = FUNNEL_API.header("Export-Package");
    FUNNEL_API.javaClasses().stream()
        .map(type -> type.getPackageName())
        .distinct()
        .forEach(
            name -> assertTrue(exported.contains(name + ";version="), name + " in " + exported));
  }
}
