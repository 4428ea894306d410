"""The words for a verdict, a severity and an outcome."""

from gouji.result import Result, Verdict
from gouji.rules.finding import Severity
from gouji.text import Bilingual

VERDICTS = {
    Verdict.CLEAN: Bilingual(zh="未发现问题", en="clean"),
    Verdict.FINDINGS: Bilingual(zh="有问题", en="findings"),
    Verdict.REFUSED: Bilingual(zh="未受理", en="refused"),
}
SEVERITIES = {
    Severity.ERROR: Bilingual(zh="错误", en="errors"),
    Severity.WARNING: Bilingual(zh="警告", en="warnings"),
    Severity.INFO: Bilingual(zh="提示", en="information"),
}


def counts(result: Result) -> dict[Severity, int]:
    """How many findings of each severity there are, most serious first; zeros included."""
    return {
        severity: sum(one.severity is severity for one in result.findings)
        for severity in SEVERITIES
    }
