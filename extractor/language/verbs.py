"""Verbs that give work, and whether a phrase begins like a directive.

The table answers first; underthesea's tagger is asked for what it does not know. To add a verb,
put it into a group whose example it fits; to keep a noun from being read as a verb ("giao thông"),
add it to `NOUNS`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extractor.language.phrases import longest, phrase_table
from extractor.text import folded


class VerbGroup(NamedTuple):
    """Verbs of one kind of work, with a phrase that begins with one of them."""

    name: str
    verbs: tuple[str, ...]
    example: str


def _group(name: str, verbs: str, example: str) -> VerbGroup:
    return VerbGroup(name, tuple(verb.strip() for verb in verbs.split(",")), example)


VERBS = (
    _group(
        "draft",
        "xây dựng, soạn thảo, biên soạn, biên tập, dự thảo, lập, thiết lập, xác lập, hoàn thiện, "
        "hoàn thành, hoàn tất, chuẩn bị, thiết kế, viết, in ấn, in, khởi thảo, cụ thể hóa",
        "Xây dựng kế hoạch kiểm tra",
    ),
    _group(
        "advise",
        "tham mưu, đề xuất, kiến nghị, tư vấn, góp ý, cho ý kiến, tham gia ý kiến, có ý kiến, "
        "phát biểu, thảo luận, lấy ý kiến, xin ý kiến, tham khảo, làm rõ, xác định, nhận diện",
        "Tham mưu Ủy ban nhân dân huyện",
    ),
    _group(
        "submit",
        "trình, báo cáo, gửi, nộp, trả lời, phản hồi, phản ánh, thông báo, cung cấp, "
        "đăng ký, kê khai, đề nghị, giải trình, chuyển, chuyển giao, công bố, công khai, niêm yết, "
        "đăng tải, đăng, phát hành, truyền đạt, sao gửi, lưu trữ, lưu giữ, ghi nhận, ghi chép",
        "Báo cáo kết quả thực hiện",
    ),
    _group(
        "issue",
        "ban hành, phê duyệt, phê chuẩn, ký, ký kết, quyết định, sửa đổi, bổ sung, thay thế, "
        "bãi bỏ, điều chỉnh, chỉnh sửa, chỉnh lý, hủy bỏ, thu hồi, cấp, cấp phép, chấp thuận, gia hạn, xác nhận, "
        "chứng thực, công nhận",
        "Ban hành văn bản hướng dẫn",
    ),
    _group(
        "check",
        "rà soát, kiểm tra, kiểm đếm, giám sát, thanh tra, thẩm định, thẩm tra, xác minh, đối chiếu, "
        "đánh giá, khảo sát, kiểm kê, thống kê, phân loại, kiểm soát, kiểm định, kiểm nghiệm, "
        "phân tích, dự báo, xem xét, nghiên cứu, tiếp thu, tổng kết, sơ kết, tổng hợp, theo dõi, "
        "đôn đốc, quản lý, cập nhật, số hóa, chuẩn hóa, đơn giản hóa, cắt giảm, tái cấu trúc, "
        "điều tra, truy vết, xét nghiệm, tham vấn, định giá, xếp hạng, soát xét, chốt, đo đạc, quan trắc, giám định, nghiệm thu, kiểm điểm, kiểm toán, tự rà soát, "
        "tự kiểm tra, nắm, nắm bắt, nắm tình hình, thu thập, lựa chọn, cân nhắc, so sánh, "
        "hệ thống hóa, tối ưu hóa, hiện đại hóa, xã hội hóa, tự động hóa, tiêu chuẩn hóa, "
        "điện tử hóa, đa dạng hóa, minh bạch hóa, thể chế hóa, tin học hóa, chấm điểm, xếp loại, rút kinh nghiệm, quán xuyến",
        "Rà soát hồ sơ còn tồn đọng",
    ),
    _group(
        "carry out",
        "tổ chức, triển khai, thực hiện, thi hành, chấp hành, tuân thủ, áp dụng, vận hành, "
        "duy trì, bảo đảm, đảm bảo, tiến hành, thực thi, tham gia, tham dự, dự, họp, hoạt động, làm việc, làm, "
        "liên hệ, liên kết, kết nối, chia sẻ, tích hợp, đồng bộ, chuyển đổi, ứng dụng, khai thác, "
        "sử dụng, vận dụng, thí điểm, nhân rộng, lồng ghép, gắn, gắn kết, phục vụ, đáp ứng, "
        "diễn tập, luyện tập, trực, thường trực, ứng trực, tuần tra, canh gác, xây lắp, thi công, "
        "khởi công, khánh thành, lắp đặt, nâng cấp, cải tạo, sửa chữa, bảo trì, bảo dưỡng, "
        "trồng, chăm sóc, thu gom, vệ sinh, khoanh vùng, phun, tiêm, dập dịch, vận chuyển, mở, "
        "khởi động, chạy thử, cài đặt, cấu hình, kiểm thử, nối, sẵn sàng, đảm nhiệm, thay mặt, "
        "kết hợp, nạo vét, neo đậu, gieo trồng, gieo cấy, khoanh nuôi, trám lấp, chăm lo, "
        "truyền thông, phát thanh, phát sóng, đưa tin, ghi hình",
        "Tổ chức hội nghị tập huấn",
    ),
    _group(
        "lead",
        "chủ trì, phối hợp, chỉ đạo, điều hành, điều phối, phân công, giao, phân cấp, ủy quyền, "
        "hướng dẫn, đầu mối, làm đầu mối, lãnh đạo, huy động, cử, mời, triệu tập, yêu cầu, bàn, "
        "chủ động phối hợp, giúp, giúp việc, hỗ trợ, tạo điều kiện, tiếp, tiếp nhận, tiếp cận, "
        "bàn giao, đón tiếp, trao đổi, thống nhất, thỏa thuận, đối thoại, hiệp đồng, phụ trách, "
        "đại diện, bám sát, quy định, đấu mối",
        "Chủ trì, phối hợp với các đơn vị",
    ),
    _group(
        "money",
        "bố trí, cân đối, phân bổ, giải ngân, thanh toán, quyết toán, hạch toán, chi trả, chi, "
        "thu, thu nộp, thu hút, đầu tư, mua sắm, mua, trang bị, đấu thầu, đấu giá, đặt hàng, "
        "ưu tiên, tiết kiệm, dự trữ, xuất cấp, cấp phát, hỗ trợ kinh phí, tài trợ, vay, cho vay",
        "Bố trí kinh phí thực hiện",
    ),
    _group(
        "handle",
        "xử lý, giải quyết, khắc phục, chấn chỉnh, tháo gỡ, ngăn chặn, phát hiện, phòng ngừa, "
        "phòng chống, ứng phó, xử phạt, cưỡng chế, giải tỏa, di dời, sơ tán, cứu trợ, cứu hộ, "
        "đấu tranh, truy quét, truy cứu, bắt giữ, trấn áp, đình chỉ, tạm dừng, dừng, chấm dứt, "
        "nghiêm cấm, loại bỏ, hạn chế, giảm, giảm thiểu, tăng, khơi thông, siết chặt, cảnh báo, "
        "nhắc nhở, phê bình, kiểm soát chặt chẽ, bảo vệ, bảo tồn, gìn giữ, giữ gìn, phòng tránh, "
        "xóa bỏ, gỡ bỏ, đẩy lùi, phong tỏa, cứu chữa, ngừng, tiết giảm, bình ổn, tái cơ cấu, "
        "khoanh định, cắm mốc, giải phóng, thu dọn, dọn dẹp, tiêu hủy, giám hộ, cách ly, điều trị",
        "Khắc phục các hạn chế đã nêu",
    ),
    _group(
        "people",
        "đào tạo, bồi dưỡng, tập huấn, tuyên truyền, phổ biến, quán triệt, giáo dục, vận động, "
        "khuyến khích, động viên, biểu dương, khen thưởng, kỷ luật, tuyển dụng, sắp xếp, "
        "kiện toàn, thành lập, giải thể, sáp nhập, hợp nhất, bầu, bổ nhiệm, luân chuyển, "
        "điều động, phân luồng, thăm hỏi, phát động, hưởng ứng, kêu gọi, chúc mừng, dạy nghề, "
        "viếng, vinh danh, tôn tạo, nêu gương, gương mẫu, cam kết, chịu trách nhiệm, có trách nhiệm, có nhiệm vụ, có biện pháp, "
        "có giải pháp, có kế hoạch, có văn bản, có phương án, ra quân, định hướng, học tập",
        "Tuyên truyền đến người dân",
    ),
    _group(
        "weak",
        "nâng cao, tăng cường, đẩy mạnh, đẩy nhanh, chú trọng, quan tâm, chú ý, lưu ý, phát huy, "
        "tập trung, đổi mới, cải cách, cải thiện, phát triển, thúc đẩy, mở rộng, phấn đấu, "
        "củng cố, tạo, tạo chuyển biến, khai thông, coi trọng, đề cao, tận dụng, rút ngắn, "
        "khắc ghi, hướng tới, hình thành, góp phần, nỗ lực, ra sức, quyết tâm, kiên trì, đưa, "
        "đi đầu, vươn lên, dành, giữ vững, kiên quyết, khơi dậy, tôn vinh, quảng bá, giới thiệu",
        "Tăng cường kiểm tra các cơ sở",
    ),
)

ADVERBS = (
    *("tiếp tục", "chủ động", "khẩn trương", "kịp thời", "thường xuyên", "nghiêm túc", "tích cực"),
    *("trực tiếp", "nhanh chóng", "sớm", "quyết liệt", "định kỳ", "đồng thời", "chỉ", "phải"),
    *("không", "không được", "cần", "ngay", "lập tức", "hằng năm", "hàng năm", "hằng quý"),
    *("hàng quý", "hằng tháng", "hàng tháng", "hằng ngày", "hàng ngày", "hằng tuần", "hàng tuần"),
    *("sẵn sàng", "tự", "cùng", "từng bước", "trước mắt", "chặt chẽ", "kiên quyết", "nghiêm"),
    *(
        "tạm thời",
        "tạm",
        "trước hết",
        "bước đầu",
        "đồng loạt",
        "lần lượt",
        "luân phiên",
        "triệt để",
    ),
    *(
        "dứt điểm",
        "mạnh dạn",
        "tự giác",
        "đồng bộ",
        "ngay lập tức",
        "hết sức",
        "riêng",
        "chính thức",
    ),
    *("thận trọng", "linh hoạt", "sáng tạo", "đặc biệt", "trên cơ sở đó", "cũng", "tuyệt đối"),
    *(
        "luôn",
        "tổng",
        "đã",
        "sẽ",
        "đang",
        "cơ bản",
        "gấp",
        "nghiêm chỉnh",
        "toàn diện",
        "chính xác",
    ),
)

NOUNS = (
    *("giao thông", "giao diện", "giao dịch", "tổ chức đảng", "tổ chức chính trị"),
    *("tổ chức xã hội", "tổ chức tín dụng", "tổ chức cơ sở đảng", "trình tự", "trình độ"),
    *("lập pháp", "dự án", "dự phòng", "dự toán", "ký hiệu", "cử tri", "cứu nạn", "du lịch"),
    *("thông tin và truyền thông", "tìm kiếm cứu nạn"),
    *("báo cáo viên", "kiểm tra viên", "kiểm soát viên", "thanh tra viên", "thống kê viên"),
    *("chi tiết", "chi phí", "chi nhánh", "chi cục", "chi bộ", "thu nhập", "tăng trưởng"),
    *("cấp ủy", "cấp huyện", "cấp tỉnh", "cấp xã", "cấp trên", "cấp dưới", "cấp độ"),
    *("in và phát hành", "quản lý nhà nước", "quản lý dự án", "mở đầu", "nắm giữ", "giáo dục và"),
    *("tiếp theo", "chuyển tiếp", "trực thuộc", "trực tuyến", "gửi kèm", "mua bán", "chỉ số"),
    *("chỉ thị", "chỉ tiêu", "chỉ huy", "chỉ dẫn", "tự nhiên", "tự do", "cùng kỳ", "phải thu"),
    *(
        "thủ trưởng",
        "tiểu ban",
        "thu chi",
        "lãnh đạo huyện",
        "lãnh đạo tỉnh",
        "lãnh đạo sở",
        "lãnh đạo các",
    ),
    *("làm chủ", "đăng cai", "gắn bó", "cấp bách", "giảm nghèo", "giảm trừ", "dành riêng"),
    *("trồng trọt", "tiếp tế", "thường trực ban", "thường trực tỉnh", "thường trực huyện"),
    *("thanh tra chính phủ", "thanh tra tỉnh", "thanh tra huyện", "thanh tra sở", "thanh tra bộ"),
)

_VERBS = phrase_table(verb for group in VERBS for verb in group.verbs)
_ADVERBS = phrase_table(ADVERBS)
_NOUNS = phrase_table(NOUNS)
_WORD = re.compile(r"[^\W_]+|,")
_LOOKED_AT = 8


def after_adverbs(norms: list[str], at: int = 0) -> int:
    """The place behind the adverbs ("khẩn trương, kịp thời", "phải") that stand there."""
    while at < len(norms):
        step = longest(_ADVERBS, norms, at)
        # "chỉ" of "chỉ đạo" is no adverb: the longer word wins.
        if step <= max(longest(_NOUNS, norms, at), longest(_VERBS, norms, at)):
            break
        at += step
        if at < len(norms) and norms[at] in (",", "và") and longest(_ADVERBS, norms, at + 1):
            at += 1
    return at


def verb_length(norms: list[str], at: int = 0) -> int:
    """How many of the folded syllables at a place make a verb of the table; 0 where none does."""
    return 0 if longest(_NOUNS, norms, at) else longest(_VERBS, norms, at)


def is_noun(norms: list[str], at: int) -> bool:
    """Whether a word of the table of nouns stands there, though it begins like a verb."""
    return longest(_NOUNS, norms, at) > 0


@lru_cache(maxsize=4096)
def noun_length(phrase: str, after: int) -> int:
    """How many syllables of a phrase stand before its first verb, as the tagger sees it;
    verbs among the first `after` syllables do not count."""
    from underthesea import pos_tag

    size = 0
    for word, tag in pos_tag(phrase):
        if tag == "V" and size >= after:
            break
        size += len(word.split())
    return size


@lru_cache(maxsize=4096)
def begins_with_verb(phrase: str) -> bool:
    """Whether a phrase begins as a directive: a verb, adverbs such as "Khẩn trương" before it."""
    norms = _WORD.findall(folded(phrase[:200]))[:_LOOKED_AT]
    at = _past_comma(norms, after_adverbs(norms))
    if at >= len(norms):
        return False
    if longest(_NOUNS, norms, at):
        return False
    return verb_length(norms, at) > 0 or _is_tagged_verb(phrase, norms, at)


def _past_comma(norms: list[str], at: int) -> int:
    return at + (0 < at < len(norms) and norms[at] in (",", "và"))


def _is_tagged_verb(phrase: str, norms: list[str], at: int) -> bool:
    """Whether underthesea tags the first word as a verb; names of units begin with a capital."""
    from underthesea import pos_tag

    tagged = pos_tag(" ".join(norms[at:]))
    return bool(tagged) and tagged[0][1] == "V"
