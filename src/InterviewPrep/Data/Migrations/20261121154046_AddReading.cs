using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "guide_bookmarks",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_bookmarks", x => new { x.member_id, x.guide_id });
                    table.ForeignKey(
                        name: "fk_guide_bookmarks_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guide_bookmarks_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "highlights",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    passage = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    before = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    after = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_highlights", x => x.id);
                    table.ForeignKey(
                        name: "fk_highlights_guide_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "guide_sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_highlights_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_highlights_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quiz_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    item_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quiz_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_quiz_runs_guide_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "guide_sections",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_quiz_runs_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_quiz_runs_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reading_places",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_places", x => new { x.member_id, x.guide_id });
                    table.ForeignKey(
                        name: "fk_reading_places_guide_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "guide_sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reading_places_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reading_places_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "section_reads",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_reads", x => new { x.member_id, x.section_id });
                    table.ForeignKey(
                        name: "fk_section_reads_guide_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "guide_sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_section_reads_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quiz_answers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<long>(type: "bigint", nullable: true),
                    is_right = table.Column<bool>(type: "boolean", nullable: false),
                    response = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quiz_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_quiz_answers_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_quiz_answers_quiz_items_item_id",
                        column: x => x.item_id,
                        principalTable: "quiz_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_quiz_answers_quiz_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "quiz_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_guide_bookmarks_guide_id",
                table: "guide_bookmarks",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_highlights_guide_id",
                table: "highlights",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_highlights_member_id_guide_id",
                table: "highlights",
                columns: new[] { "member_id", "guide_id" });

            migrationBuilder.CreateIndex(
                name: "ix_highlights_section_id",
                table: "highlights",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_answers_item_id",
                table: "quiz_answers",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_answers_member_id_item_id_id",
                table: "quiz_answers",
                columns: new[] { "member_id", "item_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quiz_answers_run_id_item_id",
                table: "quiz_answers",
                columns: new[] { "run_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quiz_runs_guide_id",
                table: "quiz_runs",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_runs_member_id_guide_id",
                table: "quiz_runs",
                columns: new[] { "member_id", "guide_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quiz_runs_section_id",
                table: "quiz_runs",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ux_quiz_runs_open",
                table: "quiz_runs",
                columns: new[] { "member_id", "guide_id", "section_id" },
                unique: true,
                filter: "closed_at is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_reading_places_guide_id",
                table: "reading_places",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_reading_places_section_id",
                table: "reading_places",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_reads_section_id",
                table: "section_reads",
                column: "section_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guide_bookmarks");

            migrationBuilder.DropTable(
                name: "highlights");

            migrationBuilder.DropTable(
                name: "quiz_answers");

            migrationBuilder.DropTable(
                name: "reading_places");

            migrationBuilder.DropTable(
                name: "section_reads");

            migrationBuilder.DropTable(
                name: "quiz_runs");
        }
    }
}
