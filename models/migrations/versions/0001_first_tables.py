"""The first tables.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("display_name", sa.String(200), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("cleared", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "role IN ('clerk', 'officer', 'leader', 'admin')", name=op.f("ck_account_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "api_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("label", sa.String(200), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "ltrim(digest, '0123456789abcdef') = '' AND length(digest) BETWEEN 64 AND 64",
            name=op.f("ck_api_key_digest"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_key")),
        sa.UniqueConstraint("digest", name=op.f("uq_api_key_digest")),
    )
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject_kind", sa.String(32), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("subject_uid", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]\\:[0-9][0-9]\\:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'",
            name=op.f("ck_change_at"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "kind IN ('document.received', 'document.changed', 'document.approved', 'document.rejected', 'document.reopened', 'classified.recorded')",
            name=op.f("ck_change_kind"),
        ),
        sa.CheckConstraint(
            "ltrim(subject_uid, '0123456789abcdef') = '' AND length(subject_uid) BETWEEN 32 AND 32",
            name=op.f("ck_change_subject_uid"),
        ),
        sa.CheckConstraint(
            "ltrim(uid, '0123456789abcdef') = '' AND length(uid) BETWEEN 32 AND 32",
            name=op.f("ck_change_uid"),
        ),
        sa.CheckConstraint(
            "subject_kind IN ('document', 'classified')", name=op.f("ck_change_subject_kind")
        ),
        sa.CheckConstraint(
            "subject_id BETWEEN 0 AND 9007199254740992", name=op.f("ck_change_subject_id")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
        sa.UniqueConstraint("uid", name=op.f("uq_change_uid")),
    )
    op.create_table(
        "classified_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("secrecy", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=True),
        sa.Column("number", sa.String(18), nullable=True),
        sa.Column("symbol", sa.String(40), nullable=True),
        sa.Column("issued_on", sa.String(10), nullable=True),
        sa.Column("signer", sa.String(65), nullable=True),
        sa.Column("submitting_unit", sa.String(120), nullable=True),
        sa.Column("monitoring_unit", sa.String(120), nullable=True),
        sa.Column("task_count", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('nghi_quyet', 'quyet_dinh', 'chi_thi', 'quy_che', 'quy_dinh', 'thong_cao', 'thong_bao', 'huong_dan', 'chuong_trinh', 'ke_hoach', 'phuong_an', 'de_an', 'du_an', 'bao_cao', 'bien_ban', 'to_trinh', 'hop_dong', 'cong_dien', 'ban_ghi_nho', 'ban_thoa_thuan', 'giay_uy_quyen', 'giay_moi', 'giay_gioi_thieu', 'giay_nghi_phep', 'phieu_gui', 'phieu_chuyen', 'phieu_bao', 'cong_van', 'thu_cong', 'luat', 'phap_lenh', 'nghi_dinh', 'thong_tu', 'thong_tri', 'ket_luan', 'dieu_le', 'quy_hoach', 'lenh')",
            name=op.f("ck_classified_document_kind"),
        ),
        sa.CheckConstraint(
            "ltrim(issued_on, '0123456789-') = '' AND length(issued_on) BETWEEN 4 AND 10 AND length(issued_on) IN (4, 7, 10)",
            name=op.f("ck_classified_document_issued_on"),
        ),
        sa.CheckConstraint(
            "ltrim(monitoring_unit, 'bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ0123456789 ,&-–') = '' AND length(monitoring_unit) BETWEEN 2 AND 120 AND (substr(monitoring_unit, 1, 2) IN ('BÍ', 'Bí', 'BỘ', 'Bộ', 'CƠ', 'Cơ', 'SỞ', 'Sở', 'TỔ', 'Tổ', 'UỶ', 'Uỷ', 'VP', 'Vp', 'VỤ', 'Vụ', 'bí', 'bộ', 'cơ', 'sở', 'tổ', 'uỷ', 'vp', 'vụ', 'ỦY', 'Ủy', 'ủy') OR substr(monitoring_unit, 1, 3) IN ('BAN', 'BCH', 'Ban', 'Bch', 'BÁO', 'Báo', 'BẢO', 'Bảo', 'CHI', 'CHỈ', 'CHỦ', 'Chi', 'Chỉ', 'Chủ', 'CÁC', 'Các', 'CỤC', 'Cục', 'HẠT', 'Hạt', 'HẢI', 'Hải', 'HỘI', 'Hội', 'KHO', 'Kho', 'MẶT', 'Mặt', 'MỖI', 'Mỗi', 'PHÓ', 'Phó', 'QUỸ', 'Quỹ', 'THỦ', 'Thủ', 'TÒA', 'Tòa', 'TẬP', 'Tập', 'VĂN', 'Văn', 'ban', 'bch', 'báo', 'bảo', 'chi', 'chỉ', 'chủ', 'các', 'cục', 'hạt', 'hải', 'hội', 'kho', 'mặt', 'mỗi', 'phó', 'quỹ', 'thủ', 'tòa', 'tập', 'văn', 'ĐÀI', 'Đài', 'ĐƠN', 'Đơn', 'ĐỊA', 'Địa', 'ĐỒN', 'Đồn', 'đài', 'đơn', 'địa', 'đồn') OR substr(monitoring_unit, 1, 4) IN ('BỆNH', 'Bệnh', 'CÔNG', 'Công', 'CỔNG', 'Cổng', 'GIÁM', 'Giám', 'HIỆP', 'HIỆU', 'Hiệp', 'Hiệu', 'HĐND', 'Hđnd', 'KIỂM', 'Kiểm', 'LIÊN', 'Liên', 'LÃNH', 'Lãnh', 'NGÂN', 'Ngân', 'THUẾ', 'TIỂU', 'Thuế', 'Tiểu', 'TỈNH', 'Tỉnh', 'TỔNG', 'Tổng', 'UBND', 'Ubnd', 'VIỆN', 'Viện', 'bệnh', 'công', 'cổng', 'giám', 'hiệp', 'hiệu', 'hđnd', 'kiểm', 'liên', 'lãnh', 'ngân', 'thuế', 'tiểu', 'tỉnh', 'tổng', 'ubnd', 'viện', 'ĐOÀN', 'Đoàn', 'ĐẢNG', 'Đảng', 'đoàn', 'đảng') OR substr(monitoring_unit, 1, 5) IN ('BCHQS', 'Bchqs', 'CHÁNH', 'CHÍNH', 'Chánh', 'Chính', 'HUYỆN', 'Huyện', 'PHÒNG', 'Phòng', 'THANH', 'THÀNH', 'TRUNG', 'Thanh', 'Thành', 'Trung', 'bchqs', 'chánh', 'chính', 'huyện', 'phòng', 'thanh', 'thành', 'trung') OR substr(monitoring_unit, 1, 6) IN ('THƯỜNG', 'TRƯỜNG', 'TRƯỞNG', 'Thường', 'Trường', 'Trưởng', 'thường', 'trường', 'trưởng'))",
            name=op.f("ck_classified_document_monitoring_unit"),
        ),
        sa.CheckConstraint(
            "ltrim(number, '0123456789abcdefghijklmnopqrstuvwxyzđ./') = '' AND length(number) BETWEEN 1 AND 18 AND ltrim(substr(number, 1, 1), '0123456789') = '' AND ltrim(substr(ltrim(number, '0123456789'), 2), '0123456789./') = ''",
            name=op.f("ck_classified_document_number"),
        ),
        sa.CheckConstraint(
            "ltrim(submitting_unit, 'bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ0123456789 ,&-–') = '' AND length(submitting_unit) BETWEEN 2 AND 120 AND (substr(submitting_unit, 1, 2) IN ('BÍ', 'Bí', 'BỘ', 'Bộ', 'CƠ', 'Cơ', 'SỞ', 'Sở', 'TỔ', 'Tổ', 'UỶ', 'Uỷ', 'VP', 'Vp', 'VỤ', 'Vụ', 'bí', 'bộ', 'cơ', 'sở', 'tổ', 'uỷ', 'vp', 'vụ', 'ỦY', 'Ủy', 'ủy') OR substr(submitting_unit, 1, 3) IN ('BAN', 'BCH', 'Ban', 'Bch', 'BÁO', 'Báo', 'BẢO', 'Bảo', 'CHI', 'CHỈ', 'CHỦ', 'Chi', 'Chỉ', 'Chủ', 'CÁC', 'Các', 'CỤC', 'Cục', 'HẠT', 'Hạt', 'HẢI', 'Hải', 'HỘI', 'Hội', 'KHO', 'Kho', 'MẶT', 'Mặt', 'MỖI', 'Mỗi', 'PHÓ', 'Phó', 'QUỸ', 'Quỹ', 'THỦ', 'Thủ', 'TÒA', 'Tòa', 'TẬP', 'Tập', 'VĂN', 'Văn', 'ban', 'bch', 'báo', 'bảo', 'chi', 'chỉ', 'chủ', 'các', 'cục', 'hạt', 'hải', 'hội', 'kho', 'mặt', 'mỗi', 'phó', 'quỹ', 'thủ', 'tòa', 'tập', 'văn', 'ĐÀI', 'Đài', 'ĐƠN', 'Đơn', 'ĐỊA', 'Địa', 'ĐỒN', 'Đồn', 'đài', 'đơn', 'địa', 'đồn') OR substr(submitting_unit, 1, 4) IN ('BỆNH', 'Bệnh', 'CÔNG', 'Công', 'CỔNG', 'Cổng', 'GIÁM', 'Giám', 'HIỆP', 'HIỆU', 'Hiệp', 'Hiệu', 'HĐND', 'Hđnd', 'KIỂM', 'Kiểm', 'LIÊN', 'Liên', 'LÃNH', 'Lãnh', 'NGÂN', 'Ngân', 'THUẾ', 'TIỂU', 'Thuế', 'Tiểu', 'TỈNH', 'Tỉnh', 'TỔNG', 'Tổng', 'UBND', 'Ubnd', 'VIỆN', 'Viện', 'bệnh', 'công', 'cổng', 'giám', 'hiệp', 'hiệu', 'hđnd', 'kiểm', 'liên', 'lãnh', 'ngân', 'thuế', 'tiểu', 'tỉnh', 'tổng', 'ubnd', 'viện', 'ĐOÀN', 'Đoàn', 'ĐẢNG', 'Đảng', 'đoàn', 'đảng') OR substr(submitting_unit, 1, 5) IN ('BCHQS', 'Bchqs', 'CHÁNH', 'CHÍNH', 'Chánh', 'Chính', 'HUYỆN', 'Huyện', 'PHÒNG', 'Phòng', 'THANH', 'THÀNH', 'TRUNG', 'Thanh', 'Thành', 'Trung', 'bchqs', 'chánh', 'chính', 'huyện', 'phòng', 'thanh', 'thành', 'trung') OR substr(submitting_unit, 1, 6) IN ('THƯỜNG', 'TRƯỜNG', 'TRƯỞNG', 'Thường', 'Trường', 'Trưởng', 'thường', 'trường', 'trưởng'))",
            name=op.f("ck_classified_document_submitting_unit"),
        ),
        sa.CheckConstraint(
            "ltrim(symbol, 'bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ0123456789&.,/-–') = '' AND length(symbol) BETWEEN 1 AND 40",
            name=op.f("ck_classified_document_symbol"),
        ),
        sa.CheckConstraint(
            "ltrim(uid, '0123456789abcdef') = '' AND length(uid) BETWEEN 32 AND 32",
            name=op.f("ck_classified_document_uid"),
        ),
        sa.CheckConstraint(
            "recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]\\:[0-9][0-9]\\:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'",
            name=op.f("ck_classified_document_recorded_at"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "secrecy IN ('mat', 'toi_mat', 'tuyet_mat', 'unknown')",
            name=op.f("ck_classified_document_secrecy"),
        ),
        sa.CheckConstraint(
            "signer GLOB '[BCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ]*' AND signer GLOB '* *' AND signer NOT GLOB '*[^bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ ]*' AND signer NOT GLOB '* [^BCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ]*' AND signer NOT GLOB '* ' AND length(signer) - length(replace(signer, ' ', '')) <= 5 AND length(signer) <= 65",
            name=op.f("ck_classified_document_signer"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "signer ~ '^[BCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ][bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ]{0,9}( [BCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ][bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ]{0,9}){1,5}$'",
            name=op.f("ck_classified_document_signer"),
        ).ddl_if(dialect="postgresql"),
        sa.CheckConstraint(
            "task_count BETWEEN 0 AND 9999", name=op.f("ck_classified_document_task_count")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classified_document")),
        sa.UniqueConstraint("uid", name=op.f("uq_classified_document_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_classified_document_number"), "classified_document", ["number"], unique=False
    )
    op.create_table(
        "feed_counter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_feed_counter_id")),
        sa.CheckConstraint("seq BETWEEN 0 AND 9007199254740992", name=op.f("ck_feed_counter_seq")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_counter")),
    )
    op.create_table(
        "classified_assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(120), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(32), nullable=False),
        sa.CheckConstraint(
            "due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
            name=op.f("ck_classified_assignment_due_on"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "ltrim(unit, 'bcdđfghjklmnpqrstvwxzaàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵBCDĐFGHJKLMNPQRSTVWXZAÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ0123456789 ,&-–') = '' AND length(unit) BETWEEN 2 AND 120 AND (substr(unit, 1, 2) IN ('BÍ', 'Bí', 'BỘ', 'Bộ', 'CƠ', 'Cơ', 'SỞ', 'Sở', 'TỔ', 'Tổ', 'UỶ', 'Uỷ', 'VP', 'Vp', 'VỤ', 'Vụ', 'bí', 'bộ', 'cơ', 'sở', 'tổ', 'uỷ', 'vp', 'vụ', 'ỦY', 'Ủy', 'ủy') OR substr(unit, 1, 3) IN ('BAN', 'BCH', 'Ban', 'Bch', 'BÁO', 'Báo', 'BẢO', 'Bảo', 'CHI', 'CHỈ', 'CHỦ', 'Chi', 'Chỉ', 'Chủ', 'CÁC', 'Các', 'CỤC', 'Cục', 'HẠT', 'Hạt', 'HẢI', 'Hải', 'HỘI', 'Hội', 'KHO', 'Kho', 'MẶT', 'Mặt', 'MỖI', 'Mỗi', 'PHÓ', 'Phó', 'QUỸ', 'Quỹ', 'THỦ', 'Thủ', 'TÒA', 'Tòa', 'TẬP', 'Tập', 'VĂN', 'Văn', 'ban', 'bch', 'báo', 'bảo', 'chi', 'chỉ', 'chủ', 'các', 'cục', 'hạt', 'hải', 'hội', 'kho', 'mặt', 'mỗi', 'phó', 'quỹ', 'thủ', 'tòa', 'tập', 'văn', 'ĐÀI', 'Đài', 'ĐƠN', 'Đơn', 'ĐỊA', 'Địa', 'ĐỒN', 'Đồn', 'đài', 'đơn', 'địa', 'đồn') OR substr(unit, 1, 4) IN ('BỆNH', 'Bệnh', 'CÔNG', 'Công', 'CỔNG', 'Cổng', 'GIÁM', 'Giám', 'HIỆP', 'HIỆU', 'Hiệp', 'Hiệu', 'HĐND', 'Hđnd', 'KIỂM', 'Kiểm', 'LIÊN', 'Liên', 'LÃNH', 'Lãnh', 'NGÂN', 'Ngân', 'THUẾ', 'TIỂU', 'Thuế', 'Tiểu', 'TỈNH', 'Tỉnh', 'TỔNG', 'Tổng', 'UBND', 'Ubnd', 'VIỆN', 'Viện', 'bệnh', 'công', 'cổng', 'giám', 'hiệp', 'hiệu', 'hđnd', 'kiểm', 'liên', 'lãnh', 'ngân', 'thuế', 'tiểu', 'tỉnh', 'tổng', 'ubnd', 'viện', 'ĐOÀN', 'Đoàn', 'ĐẢNG', 'Đảng', 'đoàn', 'đảng') OR substr(unit, 1, 5) IN ('BCHQS', 'Bchqs', 'CHÁNH', 'CHÍNH', 'Chánh', 'Chính', 'HUYỆN', 'Huyện', 'PHÒNG', 'Phòng', 'THANH', 'THÀNH', 'TRUNG', 'Thanh', 'Thành', 'Trung', 'bchqs', 'chánh', 'chính', 'huyện', 'phòng', 'thanh', 'thành', 'trung') OR substr(unit, 1, 6) IN ('THƯỜNG', 'TRƯỜNG', 'TRƯỞNG', 'Thường', 'Trường', 'Trưởng', 'thường', 'trường', 'trưởng'))",
            name=op.f("ck_classified_assignment_unit"),
        ),
        sa.CheckConstraint(
            "result IN ('done', 'not_done_in_time', 'not_done_overdue')",
            name=op.f("ck_classified_assignment_result"),
        ),
        sa.CheckConstraint(
            "role IN ('lead', 'coordinate', 'monitor')", name=op.f("ck_classified_assignment_role")
        ),
        sa.CheckConstraint(
            "document_id BETWEEN 0 AND 9007199254740992",
            name=op.f("ck_classified_assignment_document_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["classified_document.id"],
            name=op.f("fk_classified_assignment_document_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classified_assignment")),
    )
    op.create_index(
        op.f("ix_classified_assignment_document_id"),
        "classified_assignment",
        ["document_id"],
        unique=False,
    )
    op.create_table(
        "classified_doubt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("field", sa.String(32), nullable=False),
        sa.CheckConstraint(
            "code IN ('anchor_assumed', 'date_approximate', 'date_blank', 'deadline_before_issue', 'deadline_unresolved', 'lead_ambiguous', 'mark_unclear', 'month_inferred', 'number_blank', 'ocr_low', 'ocr_missing', 'page_unread', 'unit_unknown', 'value_withheld', 'year_inferred')",
            name=op.f("ck_classified_doubt_code"),
        ),
        sa.CheckConstraint(
            "field IN ('assignments', 'issued_on', 'kind', 'monitoring_unit', 'number', 'secrecy', 'signer', 'submitting_unit', 'symbol')",
            name=op.f("ck_classified_doubt_field"),
        ),
        sa.CheckConstraint(
            "document_id BETWEEN 0 AND 9007199254740992",
            name=op.f("ck_classified_doubt_document_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["classified_document.id"],
            name=op.f("fk_classified_doubt_document_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classified_doubt")),
    )
    op.create_index(
        op.f("ix_classified_doubt_document_id"), "classified_doubt", ["document_id"], unique=False
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("file_name", sa.String(255), nullable=True),
        sa.Column("format", sa.String(32), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_by", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(32), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("symbol", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.String(10), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("abstract", sa.Text(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=True),
        sa.Column("signer_title", sa.Text(), nullable=True),
        sa.Column("authority", sa.String(32), nullable=True),
        sa.Column("assigning_authority", sa.String(32), nullable=True),
        sa.Column("submitting_unit", sa.Text(), nullable=True),
        sa.Column("monitoring_unit", sa.Text(), nullable=True),
        sa.Column("urgency", sa.String(32), nullable=True),
        sa.Column("addressees", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("recipients", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("doubts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("copy_block", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("signatures", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blocks", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ltrim(issued_on, '0123456789-') = '' AND length(issued_on) BETWEEN 4 AND 10 AND length(issued_on) IN (4, 7, 10)",
            name=op.f("ck_document_issued_on"),
        ),
        sa.CheckConstraint(
            "ltrim(sha256, '0123456789abcdef') = '' AND length(sha256) BETWEEN 64 AND 64",
            name=op.f("ck_document_sha256"),
        ),
        sa.CheckConstraint(
            "ltrim(uid, '0123456789abcdef') = '' AND length(uid) BETWEEN 32 AND 32",
            name=op.f("ck_document_uid"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'approved', 'rejected')", name=op.f("ck_document_state")
        ),
        sa.ForeignKeyConstraint(
            ["reviewed_by"], ["account.id"], name=op.f("fk_document_reviewed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("sha256", name=op.f("uq_document_sha256")),
        sa.UniqueConstraint("uid", name=op.f("uq_document_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_document_state"), "document", ["state"], unique=False)
    op.create_table(
        "sign_in",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("csrf", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "ltrim(digest, '0123456789abcdef') = '' AND length(digest) BETWEEN 64 AND 64",
            name=op.f("ck_sign_in_digest"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_sign_in_account_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_sign_in")),
    )
    op.create_index(op.f("ix_sign_in_account_id"), "sign_in", ["account_id"], unique=False)
    op.create_table(
        "amendment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("new_deadline", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_amendment_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
    )
    op.create_index(op.f("ix_amendment_document_id"), "amendment", ["document_id"], unique=False)
    op.create_table(
        "idempotency",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("classified_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]\\:[0-9][0-9]\\:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'",
            name=op.f("ck_idempotency_at"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "ltrim(digest, '0123456789abcdef') = '' AND length(digest) BETWEEN 64 AND 64",
            name=op.f("ck_idempotency_digest"),
        ),
        sa.CheckConstraint(
            "(document_id IS NULL) <> (classified_id IS NULL)", name=op.f("ck_idempotency_one")
        ),
        sa.CheckConstraint(
            "classified_id BETWEEN 0 AND 9007199254740992",
            name=op.f("ck_idempotency_classified_id"),
        ),
        sa.CheckConstraint(
            "document_id BETWEEN 0 AND 9007199254740992", name=op.f("ck_idempotency_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["classified_id"], ["classified_document.id"], name=op.f("fk_idempotency_classified_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_idempotency_document_id")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_idempotency")),
    )
    op.create_index(
        op.f("ix_idempotency_classified_id"), "idempotency", ["classified_id"], unique=False
    )
    op.create_index(
        op.f("ix_idempotency_document_id"), "idempotency", ["document_id"], unique=False
    )
    op.create_table(
        "ledger_entry",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(32), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("classified_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]\\:[0-9][0-9]\\:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'",
            name=op.f("ck_ledger_entry_at"),
        ).ddl_if(dialect="sqlite"),
        sa.CheckConstraint(
            "ltrim(digest, '0123456789abcdef') = '' AND length(digest) BETWEEN 64 AND 64",
            name=op.f("ck_ledger_entry_digest"),
        ),
        sa.CheckConstraint(
            "ltrim(reason, 'abcdefghijklmnopqrstuvwxyz_.') = '' AND length(reason) BETWEEN 1 AND 32",
            name=op.f("ck_ledger_entry_reason"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'reading', 'done', 'duplicate', 'failed', 'needs_clerk')",
            name=op.f("ck_ledger_entry_state"),
        ),
        sa.CheckConstraint(
            "classified_id BETWEEN 0 AND 9007199254740992",
            name=op.f("ck_ledger_entry_classified_id"),
        ),
        sa.CheckConstraint(
            "document_id BETWEEN 0 AND 9007199254740992", name=op.f("ck_ledger_entry_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["classified_id"],
            ["classified_document.id"],
            name=op.f("fk_ledger_entry_classified_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_ledger_entry_document_id")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_ledger_entry")),
    )
    op.create_index(
        op.f("ix_ledger_entry_classified_id"), "ledger_entry", ["classified_id"], unique=False
    )
    op.create_index(
        op.f("ix_ledger_entry_document_id"), "ledger_entry", ["document_id"], unique=False
    )
    op.create_index(op.f("ix_ledger_entry_state"), "ledger_entry", ["state"], unique=False)
    op.create_table(
        "original",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_original_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_original")),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(80), nullable=False),
        sa.Column("old", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("new", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_revision_by")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_revision_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_document_id"), "revision", ["document_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("doubts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("standing", sa.Boolean(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.CheckConstraint("status IN ('extracted', 'registered')", name=op.f("ck_task_status")),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_task_confidence")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_task_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_document_id"), "task", ["document_id"], unique=False)
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("unit_id", sa.String(80), nullable=True),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_assignment_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_folded"), "assignment", ["folded"], unique=False)
    op.create_index(op.f("ix_assignment_task_id"), "assignment", ["task_id"], unique=False)
    op.create_index(op.f("ix_assignment_unit_id"), "assignment", ["unit_id"], unique=False)
    op.create_table(
        "deadline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("bound", sa.String(32), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(32), nullable=True),
        sa.Column("anchor", sa.String(32), nullable=True),
        sa.Column("rrule", sa.String(200), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("doubts", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_deadline_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
    )
    op.create_index(op.f("ix_deadline_due_on"), "deadline", ["due_on"], unique=False)
    op.create_index(op.f("ix_deadline_task_id"), "deadline", ["task_id"], unique=False)
    op.execute("INSERT INTO feed_counter (id, seq) VALUES (1, 0)")


def downgrade() -> None:
    op.drop_table("deadline")
    op.drop_table("assignment")
    op.drop_table("task")
    op.drop_table("revision")
    op.drop_table("original")
    op.drop_table("ledger_entry")
    op.drop_table("idempotency")
    op.drop_table("amendment")
    op.drop_table("sign_in")
    op.drop_table("document")
    op.drop_table("classified_doubt")
    op.drop_table("classified_assignment")
    op.drop_table("feed_counter")
    op.drop_table("classified_document")
    op.drop_table("change")
    op.drop_table("api_key")
    op.drop_table("account")
