using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visits_course",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    extra_visits = table.Column<int>(type: "INTEGER", nullable: false),
                    extra_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    days_paused = table.Column<int>(type: "INTEGER", nullable: false),
                    paused_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    resumed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    end_note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    booster_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_ordinary_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    visits_held = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_course", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_series",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_series", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "visits_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_assignment", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_assignment_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_booster_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_booster_offer", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_booster_offer_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visits = table.Column<int>(type: "INTEGER", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_extension", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_extension_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_extension_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visits = table.Column<int>(type: "INTEGER", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    extension_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_extension_request", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_extension_request_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_goal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_group = table.Column<string>(type: "TEXT", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    status_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    goal_text = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_goal", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_goal_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_pause",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_pause", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_pause_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    duration_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    techniques = table.Column<string>(type: "TEXT", nullable: false),
                    handover_agreed = table.Column<bool>(type: "INTEGER", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    notes = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_visit", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_visit_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_visits_assignment_course_id",
                table: "visits_assignment",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_booster_offer_course_id",
                table: "visits_booster_offer",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_pedagogue_id",
                table: "visits_course",
                column: "pedagogue_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_referral_id",
                table: "visits_course",
                column: "referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_year_serial",
                table: "visits_course",
                columns: new[] { "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_extension_course_id",
                table: "visits_extension",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_extension_request_course_id",
                table: "visits_extension_request",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_goal_course_id",
                table: "visits_goal",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_pause_course_id",
                table: "visits_pause",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_course_id",
                table: "visits_visit",
                column: "course_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visits_assignment");

            migrationBuilder.DropTable(
                name: "visits_booster_offer");

            migrationBuilder.DropTable(
                name: "visits_extension");

            migrationBuilder.DropTable(
                name: "visits_extension_request");

            migrationBuilder.DropTable(
                name: "visits_goal");

            migrationBuilder.DropTable(
                name: "visits_pause");

            migrationBuilder.DropTable(
                name: "visits_series");

            migrationBuilder.DropTable(
                name: "visits_visit");

            migrationBuilder.DropTable(
                name: "visits_course");
        }
    }
}
