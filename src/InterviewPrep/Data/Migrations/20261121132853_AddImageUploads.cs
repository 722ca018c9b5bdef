using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InterviewPrep.Data.Migrations
{
    /// <inheritdoc />
    public partial class AddImageUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "alt",
                table: "pack_images",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "archived_at",
                table: "pack_images",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "pack_images",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<int>(
                name: "height",
                table: "pack_images",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "imported_sha256",
                table: "pack_images",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "width",
                table: "pack_images",
                type: "integer",
                nullable: true);

            // Everything so far came with packs.
            migrationBuilder.Sql("update pack_images set imported_sha256 = sha256");

            migrationBuilder.CreateTable(
                name: "earlier_images",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earlier_images", x => x.id);
                    table.ForeignKey(
                        name: "fk_earlier_images_members_ended_by",
                        column: x => x.ended_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_earlier_images_pack_images_path",
                        column: x => x.path,
                        principalTable: "pack_images",
                        principalColumn: "path",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_earlier_images_ended_by",
                table: "earlier_images",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_earlier_images_path",
                table: "earlier_images",
                column: "path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "earlier_images");

            migrationBuilder.DropColumn(
                name: "alt",
                table: "pack_images");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "pack_images");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "pack_images");

            migrationBuilder.DropColumn(
                name: "height",
                table: "pack_images");

            migrationBuilder.DropColumn(
                name: "imported_sha256",
                table: "pack_images");

            migrationBuilder.DropColumn(
                name: "width",
                table: "pack_images");
        }
    }
}
