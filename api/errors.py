"""Every error that a client may see, with its HTTP status, in one table.

The body is always `{"error": {"code", "message"}}`, with `field` where one value is wrong: a
stable English code and a Vietnamese sentence that says what to do. Nothing that was sent, and no
word of a document, is repeated. To add an error: subclass, and give it a row unless its parent's
row fits.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import JSONResponse

from api.intake import Internal
from api.readers import ReaderUnavailable
from api.reading import ClassifiedRefused
from extractor import errors as extractor_errors
from models import errors as models_errors


class ApiError(Exception):
    """A request that is turned away, with what to do about it."""

    code = "bad_request"
    message = "Yêu cầu không hợp lệ: hãy tải lại trang rồi thử lại."

    def __init__(self, field: str | None = None, *, retry_after: int | None = None) -> None:
        """Hold the class's message, the path of a field (no value), and seconds to wait."""
        super().__init__(self.message)
        self.field = field
        self.retry_after = retry_after


class InvalidRequest(ApiError):
    """A body, path or query without the described form."""

    code = "invalid"
    message = "Giá trị không hợp lệ: hãy kiểm tra lại ô được chỉ ra."


class BadUpload(ApiError):
    """A body from which no single file can be taken."""

    code = "bad_upload"
    message = "Không nhận được tệp: hãy gửi mỗi lần đúng một tệp."


class NotSignedIn(ApiError):
    """Nobody is signed in, and no valid key was given."""

    code = "not_signed_in"
    message = "Chưa đăng nhập hoặc phiên đã hết: hãy đăng nhập lại."


class Forbidden(ApiError):
    """The account or key may not do this."""

    code = "forbidden"
    message = "Tài khoản không có quyền này: hãy liên hệ người quản trị."


class BadFormToken(ApiError):
    """A browser's request without the token of its own page."""

    code = "bad_form_token"
    message = "Trang đã cũ: hãy tải lại trang rồi thử lại."


class WrongPassword(ApiError):
    """No account has this name and password."""

    code = "wrong_password"
    message = "Tên tài khoản hoặc mật khẩu không đúng."


class TooManyAttempts(ApiError):
    """Sign-ins of one account fail too often."""

    code = "too_many_attempts"
    message = "Đăng nhập sai nhiều lần: hãy chờ ít phút rồi thử lại."


class VersionRequired(ApiError):
    """A change without `If-Match`."""

    code = "version_required"
    message = "Thiếu phiên bản (If-Match): hãy đọc lại văn bản rồi gửi kèm phiên bản."


class KeyReused(ApiError):
    """An Idempotency-Key that came before with another file."""

    code = "idempotency_key_reused"
    message = "Idempotency-Key này đã dùng cho tệp khác: hãy dùng khóa mới."


class UnknownPath(ApiError):
    """No such address."""

    code = "not_found"
    message = "Không có địa chỉ này."


class WrongMethod(ApiError):
    """An address that does not take this method."""

    code = "method_not_allowed"
    message = "Địa chỉ này không nhận phương thức đã dùng."


class Unexpected(ApiError):
    """An error of ours."""

    code = "internal_error"
    message = "Máy chủ gặp lỗi: hãy thử lại; nếu còn lỗi, báo người quản trị."


STATUS: dict[type[Exception], int] = {
    ApiError: 400,
    InvalidRequest: 422,
    NotSignedIn: 401,
    Forbidden: 403,
    BadFormToken: 403,
    WrongPassword: 401,
    TooManyAttempts: 429,
    VersionRequired: 428,
    KeyReused: 422,
    UnknownPath: 404,
    WrongMethod: 405,
    Unexpected: 500,
    extractor_errors.ExtractorError: 422,
    extractor_errors.TooLarge: 413,
    extractor_errors.TooManyParts: 413,
    extractor_errors.UnsupportedFormat: 415,
    ClassifiedRefused: 403,
    Internal: 500,
    ReaderUnavailable: 503,
    models_errors.ModelsError: 500,
    models_errors.NotFound: 404,
    models_errors.Conflict: 412,
    models_errors.WrongState: 409,
    models_errors.NothingToUndo: 409,
    models_errors.Invalid: 422,
    models_errors.Refused: 422,
    models_errors.LeadAmbiguous: 409,
    models_errors.NameTaken: 409,
    models_errors.NotOpen: 500,
    models_errors.DatabaseUnavailable: 503,
}
"""An error's own row counts, else that of its nearest parent."""

FAMILIES = (ApiError, extractor_errors.ExtractorError, models_errors.ModelsError)


def status_of(error: Exception) -> int:
    """The HTTP status of an error; 500 for one that is none of ours."""
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def body_of(error: Exception) -> dict[str, dict[str, str]]:
    """The JSON body of an error: code and message of its class, path of the field."""
    kind = type(error) if isinstance(error, FAMILIES) else Unexpected
    body = {"code": str(kind.code), "message": str(kind.message)}
    field = getattr(error, "field", None)
    return {"error": body | ({"field": field} if field else {})}


def headers_of(error: Exception) -> Mapping[str, str]:
    """Headers that belong to an error."""
    if isinstance(error, NotSignedIn):
        return {"WWW-Authenticate": "Bearer"}
    wait = getattr(error, "retry_after", None)
    return {"Retry-After": str(wait)} if wait else {}


def answer(error: Exception) -> JSONResponse:
    """The answer to a request that ended in an error."""
    return JSONResponse(body_of(error), status_of(error), headers=dict(headers_of(error)))
