using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations
{
    /// <inheritdoc />
    internal partial class CaseloadOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visits_course_pedagogue_id",
                table: "visits_course");

            migrationBuilder.AddColumn<int>(
                name: "over",
                table: "visits_course",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "ended_on IS NOT NULL");

            migrationBuilder.AddColumn<DateOnly>(
                name: "waiting_since",
                table: "visits_course",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "CASE WHEN ended_on IS NULL THEN last_held_on END");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_still_planned",
                table: "visits_visit",
                column: "planned_for",
                filter: "status = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_over_waiting_since_year_serial",
                table: "visits_course",
                columns: new[] { "over", "waiting_since", "year", "serial" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_over_year_serial",
                table: "visits_course",
                columns: new[] { "over", "year", "serial" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_pedagogue_id_over_year_serial",
                table: "visits_course",
                columns: new[] { "pedagogue_id", "over", "year", "serial" },
                descending: new[] { false, false, true, true });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visits_visit_still_planned",
                table: "visits_visit");

            migrationBuilder.DropIndex(
                name: "IX_visits_course_over_waiting_since_year_serial",
                table: "visits_course");

            migrationBuilder.DropIndex(
                name: "IX_visits_course_over_year_serial",
                table: "visits_course");

            migrationBuilder.DropIndex(
                name: "IX_visits_course_pedagogue_id_over_year_serial",
                table: "visits_course");

            migrationBuilder.DropColumn(
                name: "over",
                table: "visits_course");

            migrationBuilder.DropColumn(
                name: "waiting_since",
                table: "visits_course");

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_pedagogue_id",
                table: "visits_course",
                column: "pedagogue_id");
        }
    }
}
