"""What can be wrong with an input: a small family, each with a stable code and advice.

Messages are Vietnamese, for the person who started the command; they never hold words of the
document. To add one, subclass `ExtractorError`; a test demands unique codes.
"""


class ExtractorError(Exception):
    """An input that cannot be read, with what to do about it."""

    code = "unreadable"
    message = "Không đọc được tệp."

    def __init__(self) -> None:
        """Hold the class's message; nothing of the input goes into an error."""
        super().__init__(self.message)


class EmptyFile(ExtractorError):
    """No bytes, or no text in them."""

    code = "empty_file"
    message = "Tệp rỗng: hãy kiểm tra lại bản gốc rồi nạp lại."


class UnsupportedFormat(ExtractorError):
    """Bytes of no format that is read."""

    code = "unsupported_format"
    message = "Chưa đọc được định dạng này: hãy lưu thành PDF hoặc DOCX rồi nạp lại."


class WrongExtension(ExtractorError):
    """The name's ending and the bytes tell different formats."""

    code = "wrong_extension"
    message = "Đuôi tệp không khớp với nội dung: hãy đổi tên cho đúng định dạng rồi nạp lại."


class Encrypted(ExtractorError):
    """A file that asks for a password."""

    code = "encrypted"
    message = "Tệp đặt mật khẩu: hãy bỏ mật khẩu rồi nạp lại."


class UnreadablePdf(ExtractorError):
    """A PDF that is cut short or broken."""

    code = "unreadable_pdf"
    message = "Tệp PDF bị hỏng hoặc bị cắt cụt: hãy xuất lại từ bản gốc."


class UnreadableDocx(ExtractorError):
    """A DOCX that is cut short or broken."""

    code = "unreadable_docx"
    message = "Tệp DOCX bị hỏng: hãy mở bằng Word, lưu lại rồi nạp lại."


class UnreadableText(ExtractorError):
    """Plain text in an encoding that is not read."""

    code = "unreadable_text"
    message = "Không rõ bảng mã của tệp văn bản: hãy lưu lại theo UTF-8."


class TooLarge(ExtractorError):
    """More bytes, packed or unpacked, than the limit."""

    code = "too_large"
    message = "Tệp quá lớn, kể cả sau khi giải nén: hãy tách nhỏ hoặc nâng giới hạn."


class TooManyPages(ExtractorError):
    """More pages than the limit."""

    code = "too_many_pages"
    message = "Văn bản quá nhiều trang: hãy tách nhỏ hoặc nâng giới hạn."


class IsContainer(ExtractorError):
    """A file that holds documents, where a document is asked for: `unpack` gives its parts."""

    code = "container"
    message = "Tệp là gói chứa nhiều văn bản: hãy mở gói rồi nạp từng văn bản."


class UnreadableContainer(ExtractorError):
    """An archive, message or packet, or a part of one, that is cut short or broken."""

    code = "unreadable_container"
    message = "Gói tệp (zip, thư, edXML) bị hỏng hoặc bị cắt cụt: hãy tạo lại gói rồi nạp lại."


class NoDocuments(ExtractorError):
    """A container without a single file."""

    code = "no_documents"
    message = "Gói tệp không chứa văn bản nào: hãy kiểm tra lại gói."


class TooManyParts(ExtractorError):
    """More parts in a container than the limit."""

    code = "too_many_parts"
    message = "Gói chứa quá nhiều tệp: hãy chia thành nhiều gói nhỏ."


class TooDeep(ExtractorError):
    """A container within containers, deeper than the limit."""

    code = "too_deep"
    message = "Gói lồng trong gói quá nhiều lớp: hãy lấy gói bên trong ra rồi nạp riêng."


class UnsafeName(ExtractorError):
    """A file in an archive whose name points out of it."""

    code = "unsafe_name"
    message = "Tên tệp trong gói trỏ ra ngoài gói: hãy tạo lại gói bằng phần mềm nén thông thường."


class MissingAttachment(ExtractorError):
    """An attachment that a packet names and does not carry."""

    code = "missing_attachment"
    message = "Gói tin nêu tên tệp đính kèm nhưng không chứa tệp: hãy yêu cầu nơi gửi gửi lại."
