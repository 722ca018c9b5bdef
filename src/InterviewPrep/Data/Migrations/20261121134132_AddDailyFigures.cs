using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddDailyFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "daily_figures",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    sign_ups = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false),
                    solved = table.Column<int>(type: "integer", nullable: false),
                    unlocks = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_figures", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "ix_unlocks_at",
                table: "unlocks",
                column: "at")
                .Annotation("Npgsql:IndexInclude", new[] { "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_solves_at",
                table: "solves",
                column: "at")
                .Annotation("Npgsql:IndexInclude", new[] { "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_question_counts_answers_question_id",
                table: "question_counts",
                columns: new[] { "answers", "question_id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_created_at",
                table: "members",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_failed_at",
                table: "jobs",
                column: "failed_at",
                filter: "failed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_answers_submitted_at",
                table: "answers",
                column: "submitted_at")
                .Annotation("Npgsql:IndexInclude", new[] { "member_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "daily_figures");

            migrationBuilder.DropIndex(
                name: "ix_unlocks_at",
                table: "unlocks");

            migrationBuilder.DropIndex(
                name: "ix_solves_at",
                table: "solves");

            migrationBuilder.DropIndex(
                name: "ix_question_counts_answers_question_id",
                table: "question_counts");

            migrationBuilder.DropIndex(
                name: "ix_members_created_at",
                table: "members");

            migrationBuilder.DropIndex(
                name: "ix_jobs_failed_at",
                table: "jobs");

            migrationBuilder.DropIndex(
                name: "ix_answers_submitted_at",
                table: "answers");
        }
    }
}
