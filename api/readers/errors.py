"""What can go wrong around a reading: errors of the extractor's family, with code and advice."""

from __future__ import annotations

from extractor.errors import ExtractorError


class ReaderError(ExtractorError):
    """A reading that came to no result."""


class TimedOut(ReaderError):
    """The child took longer than it may and was stopped."""

    code = "timed_out"
    message = "Đọc quá thời gian cho phép: hãy tách nhỏ tệp hoặc nâng DONDOC_MAX_SECONDS."


class OutOfMemory(ReaderError):
    """The child wanted more memory than it may have."""

    code = "out_of_memory"
    message = "Đọc tệp cần quá nhiều bộ nhớ: hãy tách nhỏ tệp hoặc nâng DONDOC_MAX_MEMORY."


class ReaderUnavailable(ReaderError):
    """No child could be started; the file is not to blame, and was not looked at."""

    code = "reader_unavailable"
    message = "Không khởi động được bộ đọc: hãy chạy dondoc doctor, rồi nạp lại."


class ConverterMissing(ReaderUnavailable):
    """An older format, on a machine without LibreOffice."""

    code = "converter_missing"
    message = (
        "Đọc tệp .doc, .rtf, .odt cần LibreOffice: hãy chạy apt install libreoffice-writer-nogui,"
        " hoặc lưu thành DOCX rồi nạp lại."
    )


class ConverterUnsafe(ReaderUnavailable):
    """No folder in memory for LibreOffice to work in; a disk is never used instead."""

    code = "converter_unsafe"
    message = (
        "Không chuyển đổi tệp .doc, .rtf, .odt vì /dev/shm không nằm trong bộ nhớ: hãy gắn tmpfs"
        " vào /dev/shm, hoặc lưu thành DOCX rồi nạp lại."
    )


class ConverterFailed(ReaderError):
    """LibreOffice made no DOCX of the file."""

    code = "converter_failed"
    message = "LibreOffice không mở được tệp này: hãy mở bằng Word, lưu thành DOCX rồi nạp lại."


class ReaderCrashed(ReaderError):
    """The child ended without an answer, or with one that is no permitted value."""

    code = "reader_crashed"
    message = "Bộ đọc dừng đột ngột với tệp này: hãy xuất lại tệp từ bản gốc rồi nạp lại."
