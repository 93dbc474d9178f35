using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Shared.Desk.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pen = table.Column<Guid>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    written = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "desk_saved_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_saved_list", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_desk_draft_form",
                table: "desk_draft",
                column: "form",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_desk_draft_saved_at",
                table: "desk_draft",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "IX_desk_draft_subject_id",
                table: "desk_draft",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_desk_draft_user_id",
                table: "desk_draft",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_desk_saved_list_user_id_page",
                table: "desk_saved_list",
                columns: new[] { "user_id", "page" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_draft");

            migrationBuilder.DropTable(
                name: "desk_saved_list");
        }
    }
}
