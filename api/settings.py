"""The settings: environment variables `DONDOC_…`, read here and nowhere else.

But for `DONDOC_TESSDATA`: OCR is loaded before any setting is asked for (`readers.ocr`).

The data folder, and what is put into it, belongs to the account that runs the service: 0700, and
0600 for the key of the ledger's path digests, which lies outside the database on purpose.
"""

from __future__ import annotations

import os
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, ByteSize, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.readers.limits import Limits

PREFIX = "DONDOC_"
_KEY_BYTES = 32


class OnClassified(StrEnum):
    """What becomes of a restricted document: its permitted fields are kept, or it is refused."""

    RECORD = "record"
    REFUSE = "refuse"


class Before(StrEnum):
    """Whether "trước ngày D" ends on the day before D, or on D."""

    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"


class SettingsError(Exception):
    """A setting with a wrong value; the message names the variable, never its value."""

    code = "bad_setting"


def _data_home() -> Path:
    return Path.home() / ".local" / "share" / "dondoc"


def _whole(path: Path) -> Path:
    return path.expanduser().absolute()


def _database_in(values: dict[str, Any]) -> str:
    """An SQLite file in the data folder."""
    return f"sqlite:///{values.get('data', _data_home()) / 'dondoc.db'}"


class Settings(BaseSettings):
    """All settings, with their defaults."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True
    )

    data: Annotated[Path, AfterValidator(_whole)] = Field(
        default_factory=_data_home, description="một thư mục ghi được"
    )
    database_url: str = Field(
        default_factory=_database_in,
        pattern=r"^(sqlite|postgresql)(\+\w+)?://",
        description="sqlite:///… hoặc postgresql://…",
    )
    classified: OnClassified = Field(default=OnClassified.RECORD, description="record hoặc refuse")
    before: Before = Field(default=Before.EXCLUSIVE, description="exclusive hoặc inclusive")
    max_bytes: ByteSize = Field(
        default=ByteSize(100_000_000), gt=0, description="số byte, hoặc 100MB"
    )
    max_pages: int = Field(default=2_000, gt=0, description="số nguyên dương")
    max_seconds: float = Field(
        default=60, gt=0, le=3600, description="số giây, lớn hơn 0, không quá 3600"
    )
    max_memory: ByteSize = Field(
        default=ByteSize(2_000_000_000), ge=64_000_000, description="số byte, từ 64MB"
    )
    max_ocr_pages: int = Field(default=200, ge=0, le=10_000, description="số từ 0 đến 10000")
    page_seconds: float = Field(
        default=20, gt=0, le=600, description="số giây, lớn hơn 0, không quá 600"
    )
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1, ge=1, le=256, description="số từ 1 đến 256"
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="một địa chỉ")
    port: int = Field(default=8000, ge=1, le=65535, description="số từ 1 đến 65535")

    @property
    def limits(self) -> Limits:
        """The bounds of one reading."""
        return Limits(
            seconds=self.max_seconds,
            memory=self.max_memory,
            pages=self.max_pages,
            ocr_pages=self.max_ocr_pages,
            page_seconds=self.page_seconds,
        )


def load_settings() -> Settings:
    """The settings of this process; raises `SettingsError` naming each wrong one."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = sorted({str(one["loc"][0]) for one in error.errors(include_input=False)})
    raise SettingsError("; ".join(_advice(name) for name in wrong))


def _advice(name: str) -> str:
    field = Settings.model_fields[name]
    return f"{PREFIX}{name.upper()} sai giá trị: cần {field.description}"


def prepare_data(settings: Settings) -> Path:
    """The data folder, made where it is missing, for its owner alone."""
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise SettingsError(f"Không tạo được thư mục dữ liệu: {_advice('data')}") from None
    return settings.data


def path_key(settings: Settings) -> bytes:
    """The key of the ledger's path digests; made at first use, never replaced."""
    key = prepare_data(settings) / "path.key"
    if not key.exists():
        _write_once(key, secrets.token_bytes(_KEY_BYTES))
    return key.read_bytes()


def _write_once(path: Path, content: bytes) -> None:
    """Write a whole file, unless somebody else has written it by then."""
    own = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        path.hardlink_to(own)
    except FileExistsError:
        pass
    finally:
        own.unlink()
