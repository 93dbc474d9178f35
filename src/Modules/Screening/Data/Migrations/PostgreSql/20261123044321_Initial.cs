using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Screenings.Data.Migrations.PostgreSql
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
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    programme_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_at = table.Column<string>(type: "text", nullable: false),
                    screened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    seen_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    low_complexity = table.Column<bool>(type: "boolean", nullable: false),
                    delimited = table.Column<bool>(type: "boolean", nullable: false),
                    own_resources = table.Column<bool>(type: "boolean", nullable: false),
                    special_support_suspected = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    told = table.Column<byte[]>(type: "bytea", nullable: true)
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
