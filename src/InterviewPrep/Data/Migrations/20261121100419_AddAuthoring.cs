using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddAuthoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    editor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    questions = table.Column<int[]>(type: "integer[]", nullable: false),
                    before = table.Column<int[]>(type: "integer[]", nullable: false),
                    after = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulk_changes_members_editor_id",
                        column: x => x.editor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_revisions", x => x.id);
                    table.CheckConstraint("ck_content_revision_number", "number > 0");
                });

            migrationBuilder.CreateTable(
                name: "question_sentences",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question_sentences", x => new { x.hash, x.question_id });
                    table.ForeignKey(
                        name: "fk_question_sentences_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "working_copies",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    editor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_number = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "jsonb", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_copies", x => new { x.kind, x.item_id, x.editor_id });
                    table.ForeignKey(
                        name: "fk_working_copies_members_editor_id",
                        column: x => x.editor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_questions_title_id",
                table: "questions",
                columns: new[] { "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_questions_title_slug",
                table: "questions",
                columns: new[] { "title", "slug" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops", "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_questions_updated_on_id",
                table: "questions",
                columns: new[] { "updated_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_changes_editor_id",
                table: "bulk_changes",
                column: "editor_id");

            migrationBuilder.CreateIndex(
                name: "ix_content_revisions_at_id",
                table: "content_revisions",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_content_revisions_kind_item_id_number",
                table: "content_revisions",
                columns: new[] { "kind", "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_question_sentences_question_id",
                table: "question_sentences",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "ix_working_copies_editor_id",
                table: "working_copies",
                column: "editor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_changes");

            migrationBuilder.DropTable(
                name: "content_revisions");

            migrationBuilder.DropTable(
                name: "question_sentences");

            migrationBuilder.DropTable(
                name: "working_copies");

            migrationBuilder.DropIndex(
                name: "ix_questions_title_id",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_questions_title_slug",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_questions_updated_on_id",
                table: "questions");
        }
    }
}
