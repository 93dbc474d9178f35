using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations
{
    /// <inheritdoc />
    internal partial class VisitStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "corrected_at",
                table: "visits_visit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "corrected_by",
                table: "visits_visit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "earlier_states",
                table: "visits_visit",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "visits_visit_state",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_visit_state", x => new { x.visit_id, x.number });
                    table.ForeignKey(
                        name: "FK_visits_visit_state_visits_visit_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits_visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visits_visit_state");

            migrationBuilder.DropColumn(
                name: "corrected_at",
                table: "visits_visit");

            migrationBuilder.DropColumn(
                name: "corrected_by",
                table: "visits_visit");

            migrationBuilder.DropColumn(
                name: "earlier_states",
                table: "visits_visit");
        }
    }
}
