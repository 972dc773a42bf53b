package dev.lookback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyKeyTest {
    private static final Optional<String> LINE = CopyKey.of("- 短信网关证书巡检，责任人何婧，月底前完成");

    @Test
    void isTheSameForAnotherPlaceInTheListAndOtherMarks() {
        assertEquals(LINE, CopyKey.of("3. 短信网关证书巡检,责任人：何婧；月底前完成。"));
        assertEquals(LINE, CopyKey.of("　* 短信网关的证书巡检，责任人何婧，月底前完成"));
        assertEquals(LINE, CopyKey.of("b) 短信網關證書巡檢，責任人何婧，月底前完成"));
    }

    @Test
    void isAnotherWhereAFigureANameOrAStateDiffers() {
        String line = "1. 新核心灰度放到 30%，核对差异 0，周五上线";

        assertNotEquals(CopyKey.of(line), CopyKey.of(line.replace("30%", "50%")));
        assertNotEquals(CopyKey.of(line), CopyKey.of(line.replace("30%", "3.0%")));
        assertNotEquals(CopyKey.of(line), CopyKey.of(line.replace("新核心", "旧核心")));
        assertNotEquals(CopyKey.of("磐石迁移项目第二阶段已上线"), CopyKey.of("磐石迁移项目第二阶段未上线"));
    }

    @Test
    void ignoresEnglishArticlesOnly() {
        assertEquals(
                CopyKey.of("Renew the certificate of the SMS gateway"),
                CopyKey.of("- renew certificate of SMS gateway."));
        assertNotEquals(
                CopyKey.of("Renew the certificate of the SMS gateway"),
                CopyKey.of("Renew the certificate of no SMS gateway"));
    }

    @Test
    void isMissingForAShortLine() {
        assertEquals(Optional.empty(), CopyKey.of("- 进行中，无"));
    }
}
