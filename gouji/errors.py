"""Why a document could not be read: one tree of errors, each with a code and a remedy."""

from enum import StrEnum

from gouji.text import Bilingual


class ErrorKind(StrEnum):
    """What the service does about an error."""

    PERMANENT = "permanent"  # the document's own; never retried by itself
    TRANSIENT = "transient"  # a server's; retried, then left pending for the sweep
    POISON = "poison"  # quarantined after three crashes of one stage
    BUG = "bug"  # ours


class ErrorCode(StrEnum):
    """Every way a document can fail."""

    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    ENCRYPTED = "encrypted"
    NO_TEXT_LAYER = "no_text_layer"
    GARBLED_TEXT = "garbled_text"
    CORRUPT = "corrupt"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COMPLEX = "too_complex"
    EMPTY = "empty"
    NOT_AN_ANNUAL_REPORT = "not_an_annual_report"
    EDITION_UNSUPPORTED = "edition_unsupported"
    STORAGE_UNAVAILABLE = "storage_unavailable"
    BROKER_UNAVAILABLE = "broker_unavailable"
    WORKER_LOST = "worker_lost"
    TIMED_OUT = "timed_out"
    INTERNAL = "internal"

    @property
    def kind(self) -> ErrorKind:
        """What the service does about it."""
        return _KINDS.get(self, ErrorKind.PERMANENT)

    @property
    def explanation(self) -> Bilingual:
        """What happened."""
        return _EXPLANATIONS[self][0]

    @property
    def remedy(self) -> Bilingual:
        """What a person can do about it."""
        return _EXPLANATIONS[self][1]


_KINDS = {
    ErrorCode.STORAGE_UNAVAILABLE: ErrorKind.TRANSIENT,
    ErrorCode.BROKER_UNAVAILABLE: ErrorKind.TRANSIENT,
    ErrorCode.WORKER_LOST: ErrorKind.POISON,
    ErrorCode.TIMED_OUT: ErrorKind.POISON,
    ErrorCode.INTERNAL: ErrorKind.BUG,
}


def _texts(zh: str, en: str, zh_remedy: str, en_remedy: str) -> tuple[Bilingual, Bilingual]:
    return Bilingual(zh=zh, en=en), Bilingual(zh=zh_remedy, en=en_remedy)


_EXPLANATIONS = {
    ErrorCode.UNSUPPORTED_MEDIA_TYPE: _texts(
        "不支持该文件类型",
        "This type of file cannot be read",
        "请另存为 DOCX 或 PDF 后重新提交；网页、XLSX、纯文本和 Markdown 也可读取。",
        "Save it as DOCX or PDF and submit it again; web pages, XLSX, plain text and Markdown are"
        " read too.",
    ),
    ErrorCode.ENCRYPTED: _texts(
        "文件有打开密码，无法读取",
        "The file needs a password to be opened",
        "请去除密码后重新提交。",
        "Remove the password and submit the file again.",
    ),
    ErrorCode.NO_TEXT_LAYER: _texts(
        "文件没有文字层（可能是扫描件），本系统不做文字识别",
        "The file has no text layer (probably a scan), and no OCR is done here",
        "请提交由文字处理软件导出的文件，或先做文字识别。",
        "Submit the file the text was exported from, or run OCR on it first.",
    ),
    ErrorCode.GARBLED_TEXT: _texts(
        "文件中的字符无法对应到文字",
        "The characters of the file cannot be mapped to text",
        "请从原始文档重新导出，并嵌入字符映射。",
        "Export it anew from the original document, with its character maps embedded.",
    ),
    ErrorCode.CORRUPT: _texts(
        "文件已损坏，无法读取",
        "The file is damaged and cannot be read",
        "请检查文件能否正常打开，并重新上传。",
        "Check that the file opens, and upload it again.",
    ),
    ErrorCode.TOO_LARGE: _texts(
        "文件超过允许的大小",
        "The file is larger than allowed",
        "请去除图片等附件后重新提交，或调高大小上限。",
        "Remove pictures and attachments and submit it again, or raise the size limit.",
    ),
    ErrorCode.TOO_MANY_PAGES: _texts(
        "文件页数超过上限",
        "The file has more pages than allowed",
        "请只提交年度报告本身，或调高页数上限。",
        "Submit the annual report alone, or raise the page limit.",
    ),
    ErrorCode.TOO_COMPLEX: _texts(
        "处理该文件超出了内存、时间或结构上限",
        "Reading the file went beyond the limits on memory, time or structure",
        "请从原始文档重新导出后提交。",
        "Export it anew from the original document and submit that.",
    ),
    ErrorCode.EMPTY: _texts(
        "文件为空或没有任何文字",
        "The file is empty or holds no text",
        "请检查上传是否完整，并重新上传。",
        "Check that the upload was complete, and upload it again.",
    ),
    ErrorCode.NOT_AN_ANNUAL_REPORT: _texts(
        "未识别为政府信息公开工作年度报告",
        "Not recognised as an annual report on government information disclosure",
        "请确认提交的是年度报告全文，而不是目录页、通知或附件。",
        "Make sure that the report itself is submitted, not an index page, a notice or an annex.",
    ),
    ErrorCode.EDITION_UNSUPPORTED: _texts(
        "报告早于2019年统一格式，没有法定统计表",
        "The report predates the unified form of 2019 and has no statutory tables",
        "本系统只核对2019年度及以后的报告，无需重新提交。",
        "Only reports for 2019 and later can be checked; there is nothing to submit again.",
    ),
    ErrorCode.STORAGE_UNAVAILABLE: _texts(
        "暂时无法访问对象存储",
        "The object store cannot be reached at the moment",
        "无需处理，存储恢复后将自动继续。",
        "Nothing to do: the work goes on by itself when the store is back.",
    ),
    ErrorCode.BROKER_UNAVAILABLE: _texts(
        "暂时无法访问消息服务",
        "The message broker cannot be reached at the moment",
        "无需处理，服务恢复后将自动继续。",
        "Nothing to do: the work goes on by itself when the broker is back.",
    ),
    ErrorCode.WORKER_LOST: _texts(
        "处理该文件的进程多次异常退出，已隔离",
        "The process reading the file died repeatedly; the file is quarantined",
        "请检查文件；确认无误后可用 gouji retry 重试。",
        "Look at the file; `gouji retry` runs it again when it is known to be good.",
    ),
    ErrorCode.TIMED_OUT: _texts(
        "处理该文件多次超时，已隔离",
        "Reading the file ran out of time repeatedly; the file is quarantined",
        "请检查文件是否过大，或调高时限后用 gouji retry 重试。",
        "Check whether the file is too large, or raise the time limit and run `gouji retry`.",
    ),
    ErrorCode.INTERNAL: _texts(
        "程序内部错误",
        "An error of the program itself",
        "请将日志中的事件编号告知维护者。",
        "Report it to the maintainers with the event id that is in the log.",
    ),
}


class DocumentError(Exception):
    """A document cannot be read.

    `detail` says what exactly was met, in both languages, and follows the code's own explanation.
    """

    def __init__(self, code: ErrorCode, detail: Bilingual | None = None) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    @property
    def message(self) -> Bilingual:
        """The explanation of the code, with the detail where there is one."""
        said = self.code.explanation
        if self.detail is None:
            return Bilingual(zh=f"{said.zh}。", en=f"{said.en}.")
        return Bilingual(zh=f"{said.zh}：{self.detail.zh}。", en=f"{said.en}: {self.detail.en}.")

    @property
    def remedy(self) -> Bilingual:
        """What a person can do about it."""
        return self.code.remedy

    def __str__(self) -> str:
        return f"{self.code}: {self.message.en}"
