using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations
{
    /// <inheritdoc />
    internal partial class CalendarHeldOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit",
                column: "held_on",
                filter: "held_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit",
                column: "held_on");
        }
    }
}
