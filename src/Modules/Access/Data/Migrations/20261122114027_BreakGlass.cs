using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Access.Data.Migrations
{
    /// <inheritdoc />
    internal partial class BreakGlass : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_opening",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stated = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_opening", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_sample",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reviewed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    drawn = table.Column<byte[]>(type: "BLOB", nullable: true),
                    finding = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sample", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_opening_opened_at",
                table: "access_opening",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "IX_access_opening_referral_id",
                table: "access_opening",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_opening_user_id_referral_id_until",
                table: "access_opening",
                columns: new[] { "user_id", "referral_id", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sample_drawn_at",
                table: "access_sample",
                column: "drawn_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_opening");

            migrationBuilder.DropTable(
                name: "access_sample");
        }
    }
}
