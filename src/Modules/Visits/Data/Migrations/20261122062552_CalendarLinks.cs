using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations
{
    /// <inheritdoc />
    internal partial class CalendarLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visits_calendar_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_calendar_link", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit",
                column: "held_on");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_planned_for",
                table: "visits_visit",
                column: "planned_for",
                filter: "held_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_planned_to",
                table: "visits_visit",
                column: "planned_to",
                filter: "held_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_visits_pause_on_day",
                table: "visits_pause",
                column: "on_day");

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_ended_on",
                table: "visits_course",
                column: "ended_on");

            migrationBuilder.CreateIndex(
                name: "IX_visits_calendar_link_hash",
                table: "visits_calendar_link",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_calendar_link_owner_id",
                table: "visits_calendar_link",
                column: "owner_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visits_calendar_link");

            migrationBuilder.DropIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit");

            migrationBuilder.DropIndex(
                name: "IX_visits_visit_planned_for",
                table: "visits_visit");

            migrationBuilder.DropIndex(
                name: "IX_visits_visit_planned_to",
                table: "visits_visit");

            migrationBuilder.DropIndex(
                name: "IX_visits_pause_on_day",
                table: "visits_pause");

            migrationBuilder.DropIndex(
                name: "IX_visits_course_ended_on",
                table: "visits_course");
        }
    }
}
