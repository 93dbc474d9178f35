using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Screenings.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "screening_state",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    programme_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    screened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seen_codes = table.Column<string>(type: "TEXT", nullable: false),
                    low_complexity = table.Column<bool>(type: "INTEGER", nullable: false),
                    delimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    own_resources = table.Column<bool>(type: "INTEGER", nullable: false),
                    special_support_suspected = table.Column<bool>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    told = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_state", x => new { x.referral_id, x.number });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "screening_state");
        }
    }
}
