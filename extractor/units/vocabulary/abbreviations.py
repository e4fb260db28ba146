"""Short forms inside names."""

from __future__ import annotations

from typing import NamedTuple


class Abbreviation(NamedTuple):
    """A short form that stands for the same words in every name."""

    short: str
    full: str


ABBREVIATIONS = (
    Abbreviation("UBND", "ủy ban nhân dân"),
    Abbreviation("HĐND", "hội đồng nhân dân"),
    Abbreviation("VP", "văn phòng"),
    Abbreviation("BQL", "ban quản lý"),
    Abbreviation("QLDA", "quản lý dự án"),
    Abbreviation("ĐTXD", "đầu tư xây dựng"),
    Abbreviation("BCĐ", "ban chỉ đạo"),
    Abbreviation("BCH", "ban chỉ huy"),
    Abbreviation("CHQS", "chỉ huy quân sự"),
    Abbreviation("BCHQS", "ban chỉ huy quân sự"),
    Abbreviation("MTTQ", "mặt trận tổ quốc"),
    Abbreviation("MTTQVN", "mặt trận tổ quốc việt nam"),
    Abbreviation("UBMTTQ", "ủy ban mặt trận tổ quốc"),
    Abbreviation("UBMTTQVN", "ủy ban mặt trận tổ quốc việt nam"),
    Abbreviation("TC-KH", "tài chính kế hoạch"),
    Abbreviation("TCKH", "tài chính kế hoạch"),
    Abbreviation("KH-TC", "kế hoạch tài chính"),
    Abbreviation("KH&ĐT", "kế hoạch đầu tư"),
    Abbreviation("KHĐT", "kế hoạch đầu tư"),
    Abbreviation("NN&MT", "nông nghiệp môi trường"),
    Abbreviation("NNMT", "nông nghiệp môi trường"),
    Abbreviation("NN&PTNT", "nông nghiệp phát triển nông thôn"),
    Abbreviation("PTNT", "phát triển nông thôn"),
    Abbreviation("TN&MT", "tài nguyên môi trường"),
    Abbreviation("TNMT", "tài nguyên môi trường"),
    Abbreviation("KH&CN", "khoa học công nghệ"),
    Abbreviation("KHCN", "khoa học công nghệ"),
    Abbreviation("TT&TT", "thông tin truyền thông"),
    Abbreviation("TTTT", "thông tin truyền thông"),
    Abbreviation("GD&ĐT", "giáo dục đào tạo"),
    Abbreviation("GDĐT", "giáo dục đào tạo"),
    Abbreviation("GTVT", "giao thông vận tải"),
    Abbreviation("LĐTBXH", "lao động thương binh xã hội"),
    Abbreviation("LĐTB&XH", "lao động thương binh xã hội"),
    Abbreviation("LĐ-TB&XH", "lao động thương binh xã hội"),
    Abbreviation("LĐ-TBXH", "lao động thương binh xã hội"),
    Abbreviation("VHTT&DL", "văn hóa thể thao du lịch"),
    Abbreviation("VHTTDL", "văn hóa thể thao du lịch"),
    Abbreviation("VH,TT&DL", "văn hóa thể thao du lịch"),
    Abbreviation("VH&TT", "văn hóa thông tin"),
    Abbreviation("VHTT", "văn hóa thông tin"),
    Abbreviation("VH-XH", "văn hóa xã hội"),
    Abbreviation("KT&HT", "kinh tế hạ tầng"),
    Abbreviation("KTHT", "kinh tế hạ tầng"),
    Abbreviation("KT,HT&ĐT", "kinh tế hạ tầng đô thị"),
    Abbreviation("QLĐT", "quản lý đô thị"),
    Abbreviation("CNTT", "công nghệ thông tin"),
    Abbreviation("BHXH", "bảo hiểm xã hội"),
    Abbreviation("KBNN", "kho bạc nhà nước"),
    Abbreviation("NHNN", "ngân hàng nhà nước"),
    Abbreviation("VKSND", "viện kiểm sát nhân dân"),
    Abbreviation("TAND", "tòa án nhân dân"),
    Abbreviation("THADS", "thi hành án dân sự"),
    Abbreviation("LHPN", "liên hiệp phụ nữ"),
    Abbreviation("CCB", "cựu chiến binh"),
    Abbreviation("LĐLĐ", "liên đoàn lao động"),
    Abbreviation("ĐBQH", "đại biểu quốc hội"),
    Abbreviation("KKT", "khu kinh tế"),
    Abbreviation("KCN", "khu công nghiệp"),
    Abbreviation("PTQĐ", "phát triển quỹ đất"),
    Abbreviation("CĐS", "chuyển đổi số"),
    Abbreviation("PVHCC", "phục vụ hành chính công"),
)
