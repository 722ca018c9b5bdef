using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddModeration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_flags_at",
                table: "flags");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "interview_reports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refused_reason",
                table: "interview_reports",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "flags",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "word",
                table: "flags",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "accepted_at",
                table: "answers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hidden_reason",
                table: "answers",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "waits_since",
                table: "answers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sanctions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sanctions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sanctions_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_interview_reports_at",
                table: "interview_reports",
                column: "at",
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_flags_open_answers",
                table: "flags",
                column: "at",
                filter: "resolved_at is null and answer_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_flags_open_questions",
                table: "flags",
                column: "at",
                filter: "resolved_at is null and answer_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_answers_hidden_at",
                table: "answers",
                column: "hidden_at",
                filter: "hidden_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_answers_waits_since",
                table: "answers",
                column: "waits_since",
                filter: "waits_since is not null and visibility = 'Public'");

            migrationBuilder.CreateIndex(
                name: "ix_sanctions_member_id",
                table: "sanctions",
                column: "member_id");

            // Nobody was looked at before, and what was refused was decided.
            migrationBuilder.Sql(
                "update answers set waits_since = submitted_at "
                    + "where visibility = 'Public' and hidden_at is null and follow_up_id is null");
            migrationBuilder.Sql("update interview_reports set decided_at = refused_at where refused_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sanctions");

            migrationBuilder.DropIndex(
                name: "ix_interview_reports_at",
                table: "interview_reports");

            migrationBuilder.DropIndex(
                name: "ix_flags_open_answers",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "ix_flags_open_questions",
                table: "flags");

            migrationBuilder.DropIndex(
                name: "ix_answers_hidden_at",
                table: "answers");

            migrationBuilder.DropIndex(
                name: "ix_answers_waits_since",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "interview_reports");

            migrationBuilder.DropColumn(
                name: "refused_reason",
                table: "interview_reports");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "word",
                table: "flags");

            migrationBuilder.DropColumn(
                name: "accepted_at",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "hidden_reason",
                table: "answers");

            migrationBuilder.DropColumn(
                name: "waits_since",
                table: "answers");

            migrationBuilder.CreateIndex(
                name: "ix_flags_at",
                table: "flags",
                column: "at",
                filter: "resolved_at is null");
        }
    }
}
