using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Programmes.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "programmes_switch",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    feature = table.Column<string>(type: "TEXT", nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    under_key = table.Column<string>(type: "TEXT", nullable: true),
                    thrown_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    thrown_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_switch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_switch_feature_id",
                table: "programmes_switch",
                columns: new[] { "feature", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_version_effective_from",
                table: "programmes_version",
                column: "effective_from",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "programmes_switch");

            migrationBuilder.DropTable(
                name: "programmes_version");
        }
    }
}
