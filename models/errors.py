"""What can go wrong with what is kept: a small family, each with a stable code and advice.

Messages are Vietnamese, for a clerk; they never hold a value, only what to do next. Errors of the
database driver are translated once, in `models.database`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.units.exchange import Problem


class ModelsError(Exception):
    """Something that cannot be kept, changed or found, with what to do about it."""

    code = "models_error"
    message = "Không thực hiện được: hãy thử lại."

    def __init__(self, field: str | None = None) -> None:
        """Hold the class's message, and the path of the field that it concerns (no value)."""
        super().__init__(self.message)
        self.field = field


class NotFound(ModelsError):
    """No such record, or none that may be seen."""

    code = "not_found"
    message = "Không tìm thấy: hãy tải lại danh sách."


class Conflict(ModelsError):
    """Somebody else has changed the record since it was read."""

    code = "conflict"
    message = "Người khác vừa sửa văn bản này: hãy tải lại trang rồi sửa tiếp."


class WrongState(Conflict):
    """The step does not fit the state of the record."""

    code = "wrong_state"
    message = "Văn bản không ở trạng thái cho phép việc này: hãy tải lại trang."


class NothingToUndo(Conflict):
    """No change is left to take back."""

    code = "nothing_to_undo"
    message = "Không còn thay đổi nào để hoàn tác: hãy tải lại trang."


class Invalid(ModelsError):
    """A value without the form of its field; `field` says which."""

    code = "invalid"
    message = "Giá trị không hợp lệ: hãy kiểm tra lại ô được chỉ ra."


class LeadAmbiguous(Invalid):
    """A task whose lead unit the clerk has still to choose (rule A-08)."""

    code = "lead_ambiguous"
    message = "Có nhiệm vụ chưa rõ cơ quan chủ trì: hãy chọn cơ quan chủ trì rồi duyệt."


class NameTaken(Invalid):
    """An account of this name exists."""

    code = "name_taken"
    message = "Tên đăng nhập đã có: hãy chọn tên khác."


class RegisterInvalid(Invalid):
    """A table of units with something wrong in it; `problems` say what, by line."""

    code = "register_invalid"
    message = "Danh mục đơn vị có dòng sai: hãy sửa các dòng được chỉ ra rồi nhập lại; chưa nhập dòng nào."

    def __init__(self, problems: Sequence[Problem] = ()) -> None:
        """Hold what is wrong, in the order of the lines."""
        super().__init__()
        self.problems = tuple(problems)


class NotOpen(ModelsError):
    """A document that is not open was handed in for the tables of open documents."""

    code = "not_open"
    message = "Văn bản không thuộc diện công khai: không lưu nội dung."


class Refused(ModelsError):
    """A constraint of the database refused a value."""

    code = "refused"
    message = "Cơ sở dữ liệu từ chối giá trị không đúng quy cách: hãy kiểm tra lại."


class DatabaseUnavailable(ModelsError):
    """The database cannot be reached or used."""

    code = "database_unavailable"
    message = "Không dùng được cơ sở dữ liệu: hãy kiểm tra DONDOC_DATABASE_URL và máy chủ dữ liệu."


class DatabaseBusy(DatabaseUnavailable):
    """Another process holds the database longer than the busy timeout."""

    code = "database_busy"
    message = "Cơ sở dữ liệu đang bận: hãy thử lại sau ít phút."


class DatabaseFull(DatabaseUnavailable):
    """No room is left on the database's disk."""

    code = "database_full"
    message = "Ổ đĩa của cơ sở dữ liệu đã đầy: hãy giải phóng chỗ rồi thử lại."


class DatabaseOutdated(DatabaseUnavailable):
    """The tables are missing, or of another version of the program."""

    code = "database_outdated"
    message = "Cơ sở dữ liệu chưa được nâng cấp: hãy khởi động lại dondoc để nâng cấp."


class DatabaseNewer(DatabaseUnavailable):
    """A newer version of the program has changed the tables."""

    code = "database_newer"
    message = "Cơ sở dữ liệu thuộc phiên bản mới hơn: hãy nâng cấp dondoc rồi chạy lại."


class WrongEncoding(DatabaseUnavailable):
    """A PostgreSQL database that does not keep text as UTF-8."""

    code = "wrong_encoding"
    message = "Cơ sở dữ liệu PostgreSQL phải dùng bảng mã UTF8: hãy tạo lại với ENCODING 'UTF8'."


class UnsupportedDatabase(DatabaseUnavailable):
    """A URL that names neither SQLite nor PostgreSQL."""

    code = "unsupported_database"
    message = "DONDOC_DATABASE_URL phải là địa chỉ sqlite:/// hoặc postgresql://."
