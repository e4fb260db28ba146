"""The unit register, its version, and issuing bodies.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "issuing_body",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.String(80), nullable=False),
        sa.Column("calendar", sa.String(80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issuing_body")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_issuing_body_unit_id")),
    )
    op.create_table(
        "register_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(32), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_register_state_id")),
        sa.CheckConstraint(
            "ltrim(uid, '0123456789abcdef') = '' AND length(uid) BETWEEN 32 AND 32",
            name=op.f("ck_register_state_uid"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_state")),
    )
    op.create_table(
        "register_unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.String(80), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("short_names", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("level", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("parent", sa.String(80), nullable=False),
        sa.Column("head_title", sa.String(100), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("predecessors", sa.JSON(), nullable=False),
        sa.Column("successors", sa.JSON(), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.CheckConstraint("valid_from <= valid_to", name=op.f("ck_register_unit_days")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_unit")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_register_unit_unit_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_register_unit_code"), "register_unit", ["code"], unique=False)
    op.create_index(op.f("ix_register_unit_level"), "register_unit", ["level"], unique=False)
    op.create_index(op.f("ix_register_unit_parent"), "register_unit", ["parent"], unique=False)

    with op.batch_alter_table("account", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("body_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_account_body_id"), ["body_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_account_body_id"), "issuing_body", ["body_id"], ["id"]
        )
    op.execute(f"INSERT INTO register_state (id, uid) VALUES (1, '{'0' * 32}')")


def downgrade() -> None:
    with op.batch_alter_table("account", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_account_body_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_account_body_id"))
        batch_op.drop_column("body_id")

    op.drop_table("register_unit")
    op.drop_table("register_state")
    op.drop_table("issuing_body")
