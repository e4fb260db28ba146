"""What a clerk does, in a real browser against a real server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from api.clock import VIETNAM
from extractor.types import Urgency
from models.codes import AccountRole, Scope
from tests.api import samples
from tests.api.browsing import CHROMIUM, SCREEN, chromium, picture, serving, sign_in
from tests.api.web import Web
from tests.conftest import missing

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        missing("Chromium")
    with chromium() as started:
        yield started


@pytest.fixture
def address(web: Web) -> Iterator[str]:
    web.account("lan", AccountRole.CLERK, cleared=True, display="Trần Thị Lan")
    with serving(web.app) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A signed-in clerk's page; an error of a script, or a refused load, fails the test."""
    context = browser.new_context(viewport=SCREEN, locale="vi-VN")  # type: ignore[arg-type]
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda m: problems.append(m.text) if "Security Policy" in m.text else None)
    sign_in(opened, address, "lan")
    yield opened
    context.close()
    assert problems == []


def upload_letter(page: Page) -> None:
    file = {"name": "cv-318.txt", "mimeType": "text/plain", "buffer": samples.LETTER_BYTES}
    page.locator("#files").set_input_files(file)  # type: ignore[arg-type]
    expect(page.locator("#uploads li")).to_contain_text("Đã đọc: 4 nhiệm vụ")


def open_letter(page: Page, web: Web, address: str) -> None:
    page.goto(f"{address}/documents/{web.letter()}")


def saved(page: Page) -> None:
    expect(page.locator("#state")).to_have_text("Đã lưu")


def lit(page: Page) -> str:
    """The words that are lit in the text."""
    return " ".join("".join(page.locator("#paper .lit").all_text_contents()).split())


def test_from_upload_to_the_feed(page: Page, web: Web) -> None:
    upload_letter(page)
    page.get_by_role("link", name="Cập nhật danh sách").click()
    page.get_by_role("link", name="318/UBND-NN").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Công văn 318/UBND-NN")
    page.wait_for_load_state("networkidle")  # the scripts that light evidence come after the words

    third = page.locator("article.task").nth(2)
    third.locator(".day").focus()
    assert lit(page) == "trước ngày 15/6"
    expect(page.locator("#paper .lit").first).to_be_in_viewport()
    picture(page, "document-page.png")

    third.locator(".day").fill("20/6")
    expect(third.locator(".due")).to_have_text("hạn cuối thứ Năm 19/6/2025")
    page.keyboard.press("Enter")
    saved(page)

    fourth = page.locator("article.task").nth(3)
    fourth.locator(".role").nth(1).select_option("coordinate")
    saved(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/queue?said=done")
    expect(page.get_by_role("status")).to_contain_text("Không còn văn bản nào chờ duyệt")

    changes = web.client.get("/api/v1/changes", headers=web.key(Scope.READ_CHANGES)).json()
    last = changes["items"][-1]
    assert last["kind"] == "document.approved"
    due = [one["deadlines"] for one in last["body"]["tasks"]][2][0]
    assert (due["date"], due["due_on"], due["bound"]) == ("2025-06-20", "2025-06-19", "before")
    roles = [one["role"] for one in last["body"]["tasks"][3]["units"]]
    assert roles == ["lead", "coordinate"]


def test_the_queue_shows_what_is_late(page: Page, web: Web) -> None:
    today = datetime.now(VIETNAM).date()
    rows = [
        ("301", "Kiểm tra công tác phòng cháy, chữa cháy tại các chợ", 12, None),
        ("322", "Khắc phục hậu quả mưa lớn trên địa bàn xã Đồng Trạch", 5, Urgency.HOA_TOC),
        ("330", "Chuẩn bị nội dung phiên họp thường kỳ tháng tới", 1, None),
        ("331", "Rà soát quỹ đất công trên địa bàn huyện", 0, None),
    ]
    for number, abstract, ago, urgency in rows:
        issued = today - timedelta(days=ago)
        letter = samples.waiting(number, abstract, issued, urgency=urgency)
        web.keep(letter, number.encode())
    page.reload()
    expect(page.locator("tbody tr")).to_have_count(4)
    late = page.locator("tbody tr", has=page.locator("td:first-child .late"))
    assert {row.split("/")[0] for row in late.locator(".number a").all_text_contents()} >= {"301"}
    expect(page.locator("tbody tr", has_text="331/UBND-NN")).to_contain_text("còn")
    expect(page.get_by_text("Hỏa tốc")).to_be_visible()
    picture(page, "queue.png")


def test_who_signs_in_again_elsewhere_saves_what_was_typed(
    page: Page, web: Web, address: str
) -> None:
    open_letter(page, web, address)
    page.context.clear_cookies()
    page.locator("#f-number").fill("319")
    page.keyboard.press("Control+s")
    expect(page.locator("#notices")).to_contain_text("Phiên làm việc đã hết")
    second = page.context.new_page()
    sign_in(second, address, "lan")
    page.locator("#notices").get_by_role("button", name="Lưu lại").click()
    saved(page)
    page.reload()
    expect(page.locator("#f-number")).to_have_value("319")


def test_words_after_a_character_outside_the_basic_plane(
    page: Page, web: Web, address: str
) -> None:
    page.goto(f"{address}/documents/{web.keep(samples.astral(), b'astral')}")
    page.locator(".unit .name").focus()
    assert lit(page) == "Phòng Nội vụ"


def test_the_whole_review_by_keyboard(page: Page, web: Web) -> None:
    web.letter()
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*")
    page.keyboard.press("n")
    assert lit(page) == "NN"
    page.keyboard.press("c")  # the submitting unit is right
    saved(page)
    page.keyboard.press("Enter")
    page.keyboard.type("16/6")  # the day is chosen, to be typed over
    page.keyboard.press("Enter")
    saved(page)
    expect(page.locator("[data-goto]")).to_have_count(1)
    page.keyboard.press("Enter")
    page.keyboard.press("c")  # typed into a list of roles: no shortcut there
    page.keyboard.press("Enter")  # both units lead
    expect(page.locator("[data-goto]")).to_have_count(0)
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/queue?said=done")


def test_keys_do_not_fire_while_vietnamese_is_composed(page: Page, web: Web, address: str) -> None:
    open_letter(page, web, address)
    url = page.url
    page.evaluate(
        """() => {
          for (const key of ["q", "j", "Enter"]) {
            document.body.dispatchEvent(
              new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, ctrlKey: key === "Enter" }));
          }
        }"""
    )
    page.locator("#f-signer").focus()
    page.keyboard.type("q?j")
    assert page.url == url
    assert page.locator("dialog[open]").count() == 0
    assert page.locator("#f-signer").input_value().startswith("q?j")


def test_a_conflict_loses_nothing_that_was_typed(
    browser: Browser, page: Page, web: Web, address: str
) -> None:
    open_letter(page, web, address)
    other = browser.new_context()
    second = other.new_page()
    sign_in(second, address, "lan")
    second.goto(page.url)
    second.locator("#f-signer").fill("Lê Thị Vân")
    second.locator("#f-signer").press("Enter")
    saved(second)
    other.close()

    page.locator("#f-number").fill("319")
    page.keyboard.press("Control+s")
    notice = page.locator("#notices")
    expect(notice).to_contain_text("Người khác vừa sửa văn bản này")
    notice.get_by_role("button").click()
    expect(page.locator("#f-signer")).to_have_value("Lê Thị Vân")
    expect(page.locator("#f-number")).to_have_value("319")
    page.keyboard.press("Control+s")
    saved(page)
    page.reload()
    expect(page.locator("#f-number")).to_have_value("319")
    expect(page.locator("#f-signer")).to_have_value("Lê Thị Vân")


def test_tasks_are_added_promoted_and_deleted(page: Page, web: Web, address: str) -> None:
    open_letter(page, web, address)
    page.locator("article.task").first.get_by_role("button", name="Xóa").click()
    saved(page)
    expect(page.locator("article.task")).to_have_count(3)
    page.locator("#standing summary").click()
    page.get_by_role("button", name="Theo dõi").click()
    saved(page)
    page.get_by_role("button", name="+ Thêm nhiệm vụ").click()
    page.keyboard.type("Báo cáo kết quả trực ban")
    new = page.locator("article.task").last
    new.get_by_role("button", name="+ Cơ quan").click()
    page.keyboard.type("Ban Chỉ huy quân sự")
    new.get_by_role("button", name="+ Thời hạn").click()
    page.keyboard.type("31/12/2025")
    page.keyboard.press("Control+s")
    saved(page)
    page.reload()
    tasks = page.locator("article.task")
    expect(tasks).to_have_count(5)
    expect(tasks.last.locator(".content")).to_have_value("Báo cáo kết quả trực ban")
    expect(tasks.last.locator(".unit.lead .name")).to_have_value("Ban Chỉ huy quân sự")
    expect(tasks.last.locator(".due")).to_have_text("hạn cuối thứ Tư 31/12/2025")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator("#state")).to_have_text("Đã hoàn tác")


def test_a_date_that_is_none_is_not_sent(page: Page, web: Web, address: str) -> None:
    open_letter(page, web, address)
    first = page.locator("article.task").first
    first.locator(".day").fill("31/2/2025")
    page.keyboard.press("Control+s")
    expect(page.locator("#state")).to_contain_text("ô tô đỏ chưa đúng")
    expect(first.locator(".due")).to_contain_text("Chưa hiểu ngày này")
    first.locator(".day").fill("28/2/2026")
    page.keyboard.press("Control+s")
    saved(page)


def test_a_bad_upload_says_what_to_do(page: Page) -> None:
    file = {"name": "hong.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 cut"}
    page.locator("#files").set_input_files(file)  # type: ignore[arg-type]
    row = page.locator("#uploads li")
    expect(row).to_contain_text("Tệp PDF bị hỏng")
    expect(row.get_by_role("button", name="Gửi lại")).to_be_visible()


@pytest.mark.parametrize("path", ["/queue", "/document", "/tasks", "/sign-in"])
def test_the_first_page_is_light(page: Page, web: Web, address: str, path: str) -> None:
    target = f"/documents/{web.letter()}" if path == "/document" else path
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto(address + target, wait_until="networkidle")
    assert 0 < sum(sizes) < 150_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(page: Page, web: Web, address: str, scheme: str) -> None:
    """WCAG AA: 4.5 to 1 for every piece of text on the queue and the document page."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    uid = web.letter()
    for path in ("/queue", f"/documents/{uid}", "/tasks", "/restricted"):
        page.goto(address + path)
        page.wait_for_timeout(300)
        faint = page.evaluate(CONTRAST)
        assert faint == [], (path, faint)
        keep_look(page, f"{path.split('/')[1]}-{scheme}")


def keep_look(page: Page, name: str) -> None:
    folder = os.environ.get("DONDOC_LOOK")
    if folder:
        page.screenshot(path=f"{folder}/{name}.png")


CONTRAST = """() => {
  const parse = (value) => value.match(/[\\d.]+/g).map(Number);
  const over = (top, below) => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((i) => top[i] * alpha + below[i] * (1 - alpha));
  };
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 1) === 1 ? colour.slice(0, 3) : over(colour, ground(element.parentElement));
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const faint = [];
  const hasWords = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || (e.value && e.matches("input, textarea"));
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !hasWords(element)) continue;
    if (element.closest(".skip")) continue;
    const style = getComputedStyle(element);
    const below = ground(element);
    const ink = over(parse(style.color), below);
    const [high, low] = [light(ink), light(below)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faint.push([element.className || element.tagName, element.textContent.slice(0, 30), ratio.toFixed(2)]);
  }
  return faint;
}"""
