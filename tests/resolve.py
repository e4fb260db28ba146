"""How many single units of the gold resolve to a unit of the register, and whether to the right one.

Run by `make resolve`, on the real documents beside the checkout. For each document the register of
its office is made by `dondoc units init`'s functions: what its clerk would type stands in
`DISTRICTS`; a province, city or ministry is in the issuer's name. Counted are names of one unit (or
of its head): those whose kind stands in the facts of DOMAIN.md F (`KINDS`), and all. Right is a unit whose
name, without its place, is the one written, valid on the day of issue, and of a place of the
issuer's or of the place written.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from extractor.types import Mention, Span, UnitKind
from extractor.units import BUILT_IN, Register, RegisterEntry, find_mentions, normal_name
from extractor.units.lookup import core_names
from extractor.units.offices import UnknownPlace, ministry_office, province_office
from extractor.units.register import with_built_in
from extractor.units.spelling import placeless, places_of

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "gold.jsonl"
DISTRICTS = {
    "huyện ninh hải": "Ninh Thuận",
    "huyện tân yên": "Bắc Giang",
    "huyện thọ xuân": "Thanh Hóa",
    "huyện bình lục": "Hà Nam",
}
"""The province of each district that issued a document of the gold."""

KINDS = (
    # F.2, F.3: ministries and central bodies, departments of provinces, vertical bodies
    *("bộ", "thanh tra", "ngân hàng nhà nước", "văn phòng chính phủ", "kiểm toán nhà nước"),
    *("sở", "ban dân tộc", "ban tôn giáo", "văn phòng ủy ban nhân dân", "văn phòng tỉnh ủy"),
    *("văn phòng đoàn đại biểu quốc hội", "công an", "bộ chỉ huy quân sự", "thuế tỉnh", "thuế"),
    *("cục thuế", "chi cục thuế", "kho bạc nhà nước", "bảo hiểm xã hội", "thống kê"),
    *("chi cục hải quan", "viện kiểm sát nhân dân", "tòa án nhân dân", "thi hành án dân sự"),
    *("ban quản lý khu kinh tế", "ban quản lý các khu công nghiệp", "ủy ban kiểm tra"),
    # F.4: offices of districts
    *("văn phòng hội đồng nhân dân", "văn phòng cấp ủy", "phòng nội vụ", "phòng tư pháp"),
    *("phòng tài chính kế hoạch", "phòng tài nguyên môi trường", "phòng lao động"),
    *("phòng văn hóa", "phòng giáo dục đào tạo", "phòng y tế", "phòng kinh tế", "phòng dân tộc"),
    *("phòng nông nghiệp", "phòng quản lý đô thị", "ban quản lý dự án", "hạt kiểm lâm"),
    *("trung tâm phát triển quỹ đất", "trung tâm y tế", "ban chỉ huy quân sự", "huyện đoàn"),
    *("hội liên hiệp phụ nữ", "hội phụ nữ", "hội nông dân", "hội cựu chiến binh"),
    *("đoàn thanh niên", "liên đoàn lao động", "ủy ban mặt trận tổ quốc", "mặt trận tổ quốc"),
    # F.5: offices of communes
    *("trung tâm phục vụ hành chính công", "trạm y tế", "trung tâm dịch vụ tổng hợp"),
    "ủy ban nhân dân",
)
"""How units begin whose kind stands in DOMAIN.md F, normal."""

_POST = re.compile(
    r"^(?:bộ trưởng|thống đốc|giám đốc|chánh|trưởng|chủ tịch|lãnh đạo|chỉ huy trưởng|viện trưởng)\s+",
)
_NOT_ONE = (UnitKind.GROUP, UnitKind.PERSON)


class Case(NamedTuple):
    """A single unit of the gold, and what the register made of it."""

    file: str
    name: str
    issuer: RegisterEntry | None
    on: date | None
    entry: RegisterEntry | None


def office_of(issuer: str, on: date | None) -> Register:
    """The register that the issuer's clerk would make; the built-in one for national bodies."""
    places = places_of(issuer)
    day = on or date(2026, 1, 1)
    try:
        if places and places[0] in DISTRICTS:
            district = places[0].removeprefix("huyện ").title()
            office = province_office(DISTRICTS[places[0]], district=district, on=day)
        elif places:
            office = province_office(places[-1], on=day)
        else:
            office = ministry_office(issuer)
    except UnknownPlace:
        return BUILT_IN
    return with_built_in(office.entries)


def cases(gold: Path) -> Iterator[Case]:
    """Every name of one unit, once a document."""
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        issuer, on = record["document"].get("issuer"), _day(record["document"].get("issued_on"))
        register = office_of(issuer, on) if issuer else BUILT_IN
        body = register.issuer_of(issuer, on) if issuer else None
        for name in sorted(_names(record)):
            (mention, *more) = _mentions(name, register, on, body) or (None,)
            if mention is None or more or mention.kind in _NOT_ONE or _is_many(name):
                continue
            entry = register.by_id.get(mention.unit_id or "")
            yield Case(record["file"], name, body, on, entry)


def is_right(case: Case) -> bool:
    """Whether the unit found is the one written."""
    if case.entry is None or (case.on and not case.entry.is_valid(case.on)):
        return False
    written = _without_post(case.name)
    named = {written, *placeless(written)}
    if not named & {normal_name(name) for name in (*core_names(case.entry), *case.entry.names)}:
        return False
    own = case.issuer.places if case.issuer else ()
    is_national = case.entry.level == "national" and not case.entry.place
    if own and is_national and normal_name(case.entry.name) not in named:
        return False  # "Mặt trận Tổ quốc" in a province is not the nation's
    near = (*(case.issuer.places if case.issuer else ()), *places_of(case.name))
    return not case.entry.places or case.entry.places[0] in near


def _names(record: dict[str, Any]) -> set[str]:
    return {name for task in record["tasks"] for name in (*task["leads"], *task["coordinates"])}


def _mentions(
    name: str, register: Register, on: date | None, body: RegisterEntry | None
) -> tuple[Mention, ...]:
    return find_mentions(name, Span(0, len(name)), register=register, on=on, issuer=body)


def _without_post(name: str) -> str:
    """The unit's normal name, without the post of its head ("Trưởng phòng Nội vụ")."""
    words = normal_name(name)
    rest = _POST.sub("", words)
    return rest if rest.startswith(KINDS) else words


def is_of_kind(case: Case) -> bool:
    """Whether its kind stands in the facts."""
    words = _without_post(case.name)
    return any(words == kind or words.startswith(kind + " ") for kind in KINDS)


def _is_many(name: str) -> bool:
    """Whether the name counts in many ("Chủ tịch UBND các xã"), or a post without a unit."""
    words = normal_name(name)
    return " các xã" in words or " các tỉnh" in words or words in ("bộ trưởng", "thủ trưởng")


def _day(text: str | None) -> date | None:
    """The day of issue; the first of its month or year where no more is known."""
    if not text:
        return None
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    return date(year, month, day)


def _tell(what: str, found: list[Case]) -> None:
    say = sys.stdout.write
    wrong = [case for case in found if case.entry and not is_right(case)]
    unknown = [case for case in found if case.entry is None]
    for word, some in (("wrong", wrong), ("unknown", unknown)):
        for case in some:
            meant = case.entry.unit_id if case.entry else "-"
            say(f"{word}\t{case.name}\t{meant}\t{case.file[:40]}\n")
    right = len(found) - len(wrong) - len(unknown)
    local = sum(1 for case in found if case.entry and case.entry.place)
    say(f"single units {what}: {right} of {len(found)} = {right / len(found):.3f} resolve ")
    say(f"({local} to a unit of a place), {len(wrong)} to a wrong one, {len(unknown)} doubts\n\n")


def main() -> int:
    """Prints how many resolve, those that do not, and those that resolve to a wrong unit."""
    if not GOLD.is_file():
        sys.stderr.write("../shared (real documents) is missing\n")
        return 1
    found = list(cases(GOLD))
    _tell("of a kind in the facts", [case for case in found if is_of_kind(case)])
    _tell("of any kind", found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
