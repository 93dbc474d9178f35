using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Economy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class FlexGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "economy_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    acceptances = table.Column<byte[]>(type: "BLOB", nullable: true),
                    descriptions = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ending = table.Column<byte[]>(type: "BLOB", nullable: true),
                    terms = table.Column<byte[]>(type: "BLOB", nullable: true),
                    uses = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "economy_grant_frame",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant_frame", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "economy_grant_pilot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluation_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant_pilot", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_economy_grant_from_on_id",
                table: "economy_grant",
                columns: new[] { "from_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_economy_grant_referral_id",
                table: "economy_grant",
                column: "referral_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "economy_grant");

            migrationBuilder.DropTable(
                name: "economy_grant_frame");

            migrationBuilder.DropTable(
                name: "economy_grant_pilot");
        }
    }
}
