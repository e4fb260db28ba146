"""Closed sets of codes: what a field may say."""

from __future__ import annotations

from enum import StrEnum


class Secrecy(StrEnum):
    """What a document is marked, never what it talks about."""

    OPEN = "open"
    MAT = "mat"
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"
    UNKNOWN = "unknown"


class Format(StrEnum):
    """The carrier of a document, told from its bytes."""

    TEXT = "text"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PDF = "pdf"

    @property
    def is_word(self) -> bool:
        """Whether a word processor wrote it: text throughout, in whole paragraphs."""
        return self in (Format.DOCX, Format.DOC, Format.RTF, Format.ODT)


class TextEncoding(StrEnum):
    """What a text file was saved in."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VIQR = "viqr"
    WINDOWS_1252 = "windows-1252"
    WINDOWS_1258 = "windows-1258"


class ConvertedBy(StrEnum):
    """What turned an older file into one that is read."""

    LIBREOFFICE = "libreoffice"
    CATDOC = "catdoc"
    """It gives words only, without tables and boxes."""


class Kind(StrEnum):
    """Kinds of document: the 29 of Decree 30/2020 article 7, with laws, party and older kinds."""

    NGHI_QUYET = "nghi_quyet"
    QUYET_DINH = "quyet_dinh"
    CHI_THI = "chi_thi"
    QUY_CHE = "quy_che"
    QUY_DINH = "quy_dinh"
    THONG_CAO = "thong_cao"
    THONG_BAO = "thong_bao"
    HUONG_DAN = "huong_dan"
    CHUONG_TRINH = "chuong_trinh"
    KE_HOACH = "ke_hoach"
    PHUONG_AN = "phuong_an"
    DE_AN = "de_an"
    DU_AN = "du_an"
    BAO_CAO = "bao_cao"
    BIEN_BAN = "bien_ban"
    TO_TRINH = "to_trinh"
    HOP_DONG = "hop_dong"
    CONG_DIEN = "cong_dien"
    BAN_GHI_NHO = "ban_ghi_nho"
    BAN_THOA_THUAN = "ban_thoa_thuan"
    GIAY_UY_QUYEN = "giay_uy_quyen"
    GIAY_MOI = "giay_moi"
    GIAY_GIOI_THIEU = "giay_gioi_thieu"
    GIAY_NGHI_PHEP = "giay_nghi_phep"
    PHIEU_GUI = "phieu_gui"
    PHIEU_CHUYEN = "phieu_chuyen"
    PHIEU_BAO = "phieu_bao"
    CONG_VAN = "cong_van"
    THU_CONG = "thu_cong"
    LUAT = "luat"
    PHAP_LENH = "phap_lenh"
    NGHI_DINH = "nghi_dinh"
    THONG_TU = "thong_tu"
    THONG_TRI = "thong_tri"
    KET_LUAN = "ket_luan"
    DIEU_LE = "dieu_le"
    QUY_HOACH = "quy_hoach"
    LENH = "lenh"


class Urgency(StrEnum):
    """Marks of urgency (Decree 30/2020 annex I)."""

    KHAN = "khan"
    THUONG_KHAN = "thuong_khan"
    HOA_TOC = "hoa_toc"


class Authority(StrEnum):
    """In whose stead the signer signs (Decree 30/2020 article 13)."""

    TM = "tm"
    KT = "kt"
    TL = "tl"
    TUQ = "tuq"
    Q = "q"


class AssigningAuthority(StrEnum):
    """Whose task it is: the collective body's, its chair's or an office's."""

    COLLECTIVE = "collective"
    CHAIR = "chair"
    OFFICE = "office"


class Role(StrEnum):
    """What a unit is to a task."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    MONITOR = "monitor"


class UnitKind(StrEnum):
    """What sort of assignee a mention names."""

    UNIT = "unit"
    OFFICE_HOLDER = "office_holder"
    GROUP = "group"
    PERSON = "person"


class DeadlineKind(StrEnum):
    """How a deadline is set (ANNOTATION, "Until when")."""

    DATE = "date"
    RELATIVE = "relative"
    RECURRING = "recurring"
    EVENT = "event"
    IMMEDIATE = "immediate"


class Bound(StrEnum):
    """Whether the named day itself is still in time."""

    BEFORE = "before"
    BY = "by"


class TimeUnit(StrEnum):
    """What a period counts."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Anchor(StrEnum):
    """What a period counts from."""

    ISSUE = "issue"
    RECEIPT = "receipt"
    EVENT = "event"
    DEADLINE = "deadline"


class Purpose(StrEnum):
    """What is due (regulation 553 article 5.1e)."""

    COMPLETE = "complete"
    SUBMIT = "submit"
    REPORT = "report"


class Genre(StrEnum):
    """How a text is read: a directive generously, a regulation strictly (ANNOTATION).

    PROPOSAL is a submission, report or other text that directs nobody.
    """

    DIRECTIVE = "directive"
    REGULATION = "regulation"
    REPLY = "reply"
    PROPOSAL = "proposal"


class SignatureReason(StrEnum):
    """Why a digital signature is not, or not known to be, that of the file as it is."""

    DIGEST_MISMATCH = "digest_mismatch"
    """The signed bytes were altered."""
    VALUE_INVALID = "value_invalid"
    """The value was not made with the key of the signer's certificate."""
    RANGE_INCOMPLETE = "range_incomplete"
    """Not all bytes before the end of the signed range are signed."""
    MALFORMED = "malformed"
    ALGORITHM_UNKNOWN = "algorithm_unknown"
    WEAK_ALGORITHM = "weak_algorithm"
    """MD5 or SHA-1: what was signed may be forged, though the signature fits."""
    CHANGED_LATER = "changed_later"
    CHANGES_UNCHECKED = "changes_unchecked"


class CopyKind(StrEnum):
    """Forms of copy (Decree 30/2020 article 25)."""

    SAO_Y = "sao_y"
    SAO_LUC = "sao_luc"
    TRICH_SAO = "trich_sao"
