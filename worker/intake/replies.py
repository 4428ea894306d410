"""The errors the intake answers with, each with a code and a remedy in both languages."""

from starlette.responses import JSONResponse

from gouji.errors import ErrorCode
from gouji.text import Bilingual
from tasks.errors import internal


class RequestError(Exception):
    """A request that is not served."""

    def __init__(self, status: int, code: str, message: Bilingual, remedy: Bilingual) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.remedy = remedy

    def reply(self) -> JSONResponse:
        """The answer to the client."""
        body = {
            "code": self.code,
            "message": self.message.model_dump(),
            "remedy": self.remedy.model_dump(),
        }
        headers = {"WWW-Authenticate": "Bearer"} if self.code == "unauthorized" else None
        return JSONResponse({"error": body}, self.status, headers)


def unauthorized() -> RequestError:
    """No token, or a wrong one."""
    return RequestError(
        401,
        "unauthorized",
        Bilingual(zh="缺少访问令牌或令牌不正确。", en="The bearer token is missing or wrong."),
        Bilingual(
            zh="请在 Authorization 请求头中提供 GOUJI_INTAKE_TOKEN 的值。",
            en="Send `Authorization: Bearer` with the value of GOUJI_INTAKE_TOKEN.",
        ),
    )


def too_large(at_most: int) -> RequestError:
    """A body beyond the limit, in bytes."""
    return RequestError(
        413,
        "too_large",
        Bilingual(
            zh=f"请求正文超过 {at_most} 字节。",
            en=f"The body is larger than {at_most} bytes.",
        ),
        Bilingual(
            zh="请分多次通知；文件本身应放入收件桶，而不是发到这里。",
            en="Announce fewer objects at once; documents go into the inbox bucket, not here.",
        ),
    )


def too_slow(seconds: float) -> RequestError:
    """A body that did not arrive in time."""
    return RequestError(
        408,
        "too_slow",
        Bilingual(
            zh=f"请求正文未在 {seconds:g} 秒内到齐。",
            en=f"The body did not arrive within {seconds:g} seconds.",
        ),
        Bilingual(zh="请重新发送。", en="Send it again."),
    )


def malformed() -> RequestError:
    """A body of no known form."""
    return RequestError(
        400,
        "malformed",
        Bilingual(
            zh="请求正文不是可识别的事件通知。",
            en="The body is no announcement of a known form.",
        ),
        Bilingual(
            zh="请发送 SeaweedFS filer 事件或 S3 事件（Records）的 JSON。",
            en="Send the JSON of a SeaweedFS filer event or of S3 event records.",
        ),
    )


def unavailable(code: ErrorCode) -> RequestError:
    """A server behind the intake is away."""
    return RequestError(
        503,
        code,
        Bilingual(zh=f"{code.explanation.zh}。", en=f"{code.explanation.en}."),
        code.remedy,
    )


def unknown(status: int) -> RequestError:
    """A path or a method that is not served here."""
    return RequestError(
        status,
        "not_served",
        Bilingual(zh="此地址不接受该请求。", en="There is nothing for this request here."),
        Bilingual(
            zh="事件请用 POST 发送到 /events；状态见 /healthz 和 /metrics。",
            en="POST events to /events; look at /healthz and /metrics for the state.",
        ),
    )


def failed(event_id: str) -> RequestError:
    """An error of the program; the log has it under the event id."""
    bug = internal(event_id)
    return RequestError(500, bug.code, bug.message, bug.remedy)
