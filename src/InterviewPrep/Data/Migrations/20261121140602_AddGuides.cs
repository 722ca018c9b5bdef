using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddGuides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "guides",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    category_id = table.Column<int>(type: "integer", nullable: true),
                    access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    publish_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    updated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    preview = table.Column<int>(type: "integer", nullable: true),
                    companion_id = table.Column<int>(type: "integer", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    section_count = table.Column<int>(type: "integer", nullable: false),
                    question_count = table.Column<int>(type: "integer", nullable: false),
                    quiz_count = table.Column<int>(type: "integer", nullable: false),
                    faq_count = table.Column<int>(type: "integer", nullable: false),
                    renderer_version = table.Column<int>(type: "integer", nullable: false),
                    has_mathematics = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    introduction_html = table.Column<string>(type: "text", nullable: true),
                    introduction_markdown = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guides", x => x.id);
                    table.CheckConstraint("ck_guide_companion", "companion_id <> id");
                    table.CheckConstraint("ck_guide_held", "held_status is null or status = 'Draft'");
                    table.CheckConstraint("ck_guide_preview", "preview > 0");
                    table.CheckConstraint("ck_guide_published", "status <> 'Published' or published_at is not null");
                    table.CheckConstraint("ck_guide_scheduled", "(coalesce(held_status, status) = 'Scheduled') = (publish_at is not null)");
                    table.CheckConstraint("ck_guide_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_guides_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guides_guides_companion_id",
                        column: x => x.companion_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "guide_documents",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_documents", x => x.guide_id);
                    table.ForeignKey(
                        name: "fk_guide_documents_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_findings",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    column = table.Column<int>(type: "integer", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_findings", x => new { x.guide_id, x.position });
                    table.ForeignKey(
                        name: "fk_guide_findings_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_image_uses",
                columns: table => new
                {
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    is_sealed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_image_uses", x => new { x.path, x.guide_id });
                    table.ForeignKey(
                        name: "fk_guide_image_uses_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_references",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    authors = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_references", x => new { x.guide_id, x.position });
                    table.ForeignKey(
                        name: "fk_guide_references_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_sections",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title_html = table.Column<string>(type: "text", nullable: false),
                    anchor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    is_preview = table.Column<bool>(type: "boolean", nullable: false),
                    step_count = table.Column<int>(type: "integer", nullable: false),
                    question_count = table.Column<int>(type: "integer", nullable: false),
                    quiz_count = table.Column<int>(type: "integer", nullable: false),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_guide_sections_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_sentences",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_sentences", x => new { x.hash, x.guide_id });
                    table.ForeignKey(
                        name: "fk_guide_sentences_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guide_texts",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<int>(type: "integer", nullable: true),
                    block = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    title_html = table.Column<string>(type: "text", nullable: true),
                    time = table.Column<string>(type: "text", nullable: true),
                    seconds = table.Column<int>(type: "integer", nullable: true),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    practise_id = table.Column<int>(type: "integer", nullable: true),
                    markdown = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    is_preview = table.Column<bool>(type: "boolean", nullable: false),
                    renderer_version = table.Column<int>(type: "integer", nullable: false),
                    has_mathematics = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_texts", x => new { x.guide_id, x.position });
                    table.ForeignKey(
                        name: "fk_guide_texts_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guide_texts_questions_practise_id",
                        column: x => x.practise_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "guide_topics",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    topic_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_topics", x => new { x.guide_id, x.topic_id });
                    table.ForeignKey(
                        name: "fk_guide_topics_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guide_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quiz_items",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    question_html = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true),
                    body_html = table.Column<string>(type: "text", nullable: true),
                    is_preview = table.Column<bool>(type: "boolean", nullable: false),
                    renderer_version = table.Column<int>(type: "integer", nullable: false),
                    has_mathematics = table.Column<bool>(type: "boolean", nullable: false),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quiz_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_quiz_items_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "related_guides",
                columns: table => new
                {
                    guide_id = table.Column<int>(type: "integer", nullable: false),
                    related_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_related_guides", x => new { x.guide_id, x.related_id });
                    table.CheckConstraint("ck_related_guide_other", "guide_id <> related_id");
                    table.ForeignKey(
                        name: "fk_related_guides_guides_guide_id",
                        column: x => x.guide_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_related_guides_guides_related_id",
                        column: x => x.related_id,
                        principalTable: "guides",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quiz_entries",
                columns: table => new
                {
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_right = table.Column<bool>(type: "boolean", nullable: false),
                    markdown = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    match = table.Column<string>(type: "text", nullable: true),
                    match_html = table.Column<string>(type: "text", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    explanation_html = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quiz_entries", x => new { x.item_id, x.position });
                    table.ForeignKey(
                        name: "fk_quiz_entries_quiz_items_item_id",
                        column: x => x.item_id,
                        principalTable: "quiz_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_guide_documents_vector",
                table: "guide_documents",
                column: "vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_guide_image_uses_guide_id",
                table: "guide_image_uses",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_guide_sections_guide_id_anchor",
                table: "guide_sections",
                columns: new[] { "guide_id", "anchor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guide_sections_guide_id_position",
                table: "guide_sections",
                columns: new[] { "guide_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_guide_sentences_guide_id",
                table: "guide_sentences",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_guide_texts_practise_id",
                table: "guide_texts",
                column: "practise_id");

            migrationBuilder.CreateIndex(
                name: "ix_guide_texts_renderer_version",
                table: "guide_texts",
                column: "renderer_version");

            migrationBuilder.CreateIndex(
                name: "ix_guide_topics_topic_id_guide_id",
                table: "guide_topics",
                columns: new[] { "topic_id", "guide_id" });

            migrationBuilder.CreateIndex(
                name: "ix_guides_category_id",
                table: "guides",
                column: "category_id");

            migrationBuilder.CreateIndex(
                name: "ix_guides_companion_id",
                table: "guides",
                column: "companion_id");

            migrationBuilder.CreateIndex(
                name: "ix_guides_publish_at",
                table: "guides",
                column: "publish_at",
                filter: "status = 'Scheduled'");

            migrationBuilder.CreateIndex(
                name: "ix_guides_renderer_version",
                table: "guides",
                column: "renderer_version");

            migrationBuilder.CreateIndex(
                name: "ix_guides_slug",
                table: "guides",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guides_status_updated_on_id",
                table: "guides",
                columns: new[] { "status", "updated_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quiz_items_guide_id_position",
                table: "quiz_items",
                columns: new[] { "guide_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_quiz_items_renderer_version",
                table: "quiz_items",
                column: "renderer_version");

            migrationBuilder.CreateIndex(
                name: "ix_related_guides_related_id",
                table: "related_guides",
                column: "related_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guide_documents");

            migrationBuilder.DropTable(
                name: "guide_findings");

            migrationBuilder.DropTable(
                name: "guide_image_uses");

            migrationBuilder.DropTable(
                name: "guide_references");

            migrationBuilder.DropTable(
                name: "guide_sections");

            migrationBuilder.DropTable(
                name: "guide_sentences");

            migrationBuilder.DropTable(
                name: "guide_texts");

            migrationBuilder.DropTable(
                name: "guide_topics");

            migrationBuilder.DropTable(
                name: "quiz_entries");

            migrationBuilder.DropTable(
                name: "related_guides");

            migrationBuilder.DropTable(
                name: "quiz_items");

            migrationBuilder.DropTable(
                name: "guides");
        }
    }
}
