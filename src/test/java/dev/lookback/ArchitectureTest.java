package dev.lookback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package map, as a test: data flows one way, and each library has one owner. */
class ArchitectureTest {
    private static final String ROOT = "dev.lookback";

    /** Package to the packages it may use; a package that is not here may not exist. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("report", Set.of()),
            Map.entry("glossary", Set.of()),
            Map.entry("llm", Set.of()),
            Map.entry("guard", Set.of("report", "glossary")),
            Map.entry("chunk", Set.of("report")),
            Map.entry("facts", Set.of("report", "glossary")),
            Map.entry("question", Set.of("report", "glossary")),
            Map.entry("index", Set.of("report", "chunk", "facts", "glossary")),
            Map.entry("ingest", Set.of("report", "chunk", "facts", "glossary", "llm", "index")),
            Map.entry("retrieve", Set.of("report", "chunk", "question", "glossary", "llm", "index")),
            Map.entry(
                    "answer",
                    Set.of("report", "chunk", "facts", "glossary", "question", "llm", "guard", "index", "retrieve")),
            Map.entry("chat", Set.of()),
            Map.entry(
                    "web",
                    Set.of(
                            "report",
                            "chunk",
                            "glossary",
                            "facts",
                            "index",
                            "question",
                            "retrieve",
                            "answer",
                            "ingest",
                            "chat")),
            Map.entry("eval", Set.of("report", "chunk", "question", "index", "retrieve", "answer")),
            Map.entry("bench", Set.of("report", "question", "llm", "index", "ingest", "answer")),
            Map.entry(
                    "app",
                    Set.of(
                            "report",
                            "glossary",
                            "llm",
                            "guard",
                            "chunk",
                            "facts",
                            "question",
                            "index",
                            "ingest",
                            "retrieve",
                            "answer",
                            "chat",
                            "web",
                            "eval",
                            "bench")));

    /** Library to its owners. Jackson has several: JSON is read and written at every edge. */
    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
            Map.entry("org.commonmark", Set.of("report")),
            Map.entry("org.apache.lucene", Set.of("index")),
            // bench measures langchain4j's own way beside ours.
            Map.entry("dev.langchain4j", Set.of("llm", "bench")),
            Map.entry("ai.onnxruntime", Set.of("llm")),
            Map.entry("ai.djl", Set.of("llm")),
            Map.entry("org.jdbi", Set.of("chat")),
            Map.entry("org.sqlite", Set.of("chat")),
            Map.entry("com.zaxxer", Set.of("chat")),
            Map.entry("org.flywaydb", Set.of("chat")),
            Map.entry("io.github.bucket4j", Set.of("web")),
            Map.entry("io.javalin", Set.of("web")),
            Map.entry("org.eclipse.jetty", Set.of("web")),
            Map.entry("io.micrometer", Set.of("web", "llm", "app")),
            Map.entry("io.github.resilience4j", Set.of("llm")),
            Map.entry("picocli", Set.of("app")),
            Map.entry("me.tongfei", Set.of("app")),
            Map.entry("com.fasterxml.jackson", Set.of("web", "eval", "app", "index")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesUseOnlyWhatTheMapAllows() {
        List<String> violations = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            Set<String> allowed = ALLOWED.get(packageOf(type));
            assertTrue(allowed != null, () -> "package is not in the map: " + type.getPackageName());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::packageOf)
                    .filter(target -> !target.equals(packageOf(type)) && !allowed.contains(target))
                    .forEach(target -> violations.add(type.getName() + " uses " + target));
        }
        assertEquals(List.of(), violations.stream().distinct().sorted().toList());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryHasItsOwner() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getName())
                    .forEach(target -> OWNERS.forEach((library, owners) -> {
                        if (target.startsWith(library + ".") && !owners.contains(packageOf(type))) {
                            violations.add(type.getName() + " uses " + library);
                        }
                    }));
        }
        assertEquals(Set.of(), violations);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> described = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertEquals(Set.of(), unmarked);
        assertEquals(all, described);
    }

    @Test
    void onlyTheApplicationWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void noGenericExceptionIsThrown() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
