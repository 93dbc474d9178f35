using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Visits.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visits_calendar_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<string>(type: "text", nullable: false),
                    fetched_at = table.Column<string>(type: "text", nullable: true),
                    revoked_at = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_calendar_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_course",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    was_moved = table.Column<bool>(type: "boolean", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    extra_visits = table.Column<int>(type: "integer", nullable: false),
                    extra_weeks = table.Column<int>(type: "integer", nullable: false),
                    days_paused = table.Column<int>(type: "integer", nullable: false),
                    paused_from = table.Column<DateOnly>(type: "date", nullable: true),
                    resumed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    end_reason_code = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    over = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "CASE WHEN ended_on IS NOT NULL THEN 1 ELSE 0 END", stored: true),
                    end_note = table.Column<byte[]>(type: "bytea", nullable: true),
                    helped_most = table.Column<byte[]>(type: "bytea", nullable: true),
                    waiting_since = table.Column<DateOnly>(type: "date", nullable: true, computedColumnSql: "CASE WHEN ended_on IS NULL THEN last_held_on END", stored: true),
                    booster_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_ordinary_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visits_held = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_course", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits_series",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_series", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "visits_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pedagogue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visits = table.Column<int>(type: "integer", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visits = table.Column<int>(type: "integer", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    extension_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_group = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    status_on = table.Column<DateOnly>(type: "date", nullable: true),
                    scores = table.Column<byte[]>(type: "bytea", nullable: true),
                    goal_text = table.Column<byte[]>(type: "bytea", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: true)
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
                name: "visits_programme_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_noted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_programme_move", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_programme_move_visits_course_course_id",
                        column: x => x.course_id,
                        principalTable: "visits_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_for = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_to = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    duration_minutes = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    techniques = table.Column<string>(type: "text", nullable: false),
                    handover_agreed = table.Column<bool>(type: "boolean", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uuid", nullable: true),
                    corrected_at = table.Column<string>(type: "text", nullable: true),
                    earlier_states = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<byte[]>(type: "bytea", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "visits_visit_state",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_at = table.Column<string>(type: "text", nullable: false),
                    entry = table.Column<byte[]>(type: "bytea", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_visits_assignment_course_id",
                table: "visits_assignment",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_booster_offer_course_id",
                table: "visits_booster_offer",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_calendar_link_hash",
                table: "visits_calendar_link",
                column: "hash",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_calendar_link_owner_id",
                table: "visits_calendar_link",
                column: "owner_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_ended_on",
                table: "visits_course",
                column: "ended_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_over_waiting_since_year_serial",
                table: "visits_course",
                columns: new[] { "over", "waiting_since", "year", "serial" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_over_year_serial",
                table: "visits_course",
                columns: new[] { "over", "year", "serial" },
                descending: new[] { false, true, true })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_pedagogue_id_over_year_serial",
                table: "visits_course",
                columns: new[] { "pedagogue_id", "over", "year", "serial" },
                descending: new[] { false, false, true, true })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst, NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_referral_id",
                table: "visits_course",
                column: "referral_id",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_course_year_serial",
                table: "visits_course",
                columns: new[] { "year", "serial" },
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_extension_course_id",
                table: "visits_extension",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_extension_request_course_id",
                table: "visits_extension_request",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_goal_course_id",
                table: "visits_goal",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_pause_course_id",
                table: "visits_pause",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_pause_on_day",
                table: "visits_pause",
                column: "on_day")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_programme_move_course_id",
                table: "visits_programme_move",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_course_id",
                table: "visits_visit",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_held_on",
                table: "visits_visit",
                column: "held_on",
                filter: "held_on IS NOT NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_planned_for",
                table: "visits_visit",
                column: "planned_for",
                filter: "held_on IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_planned_to",
                table: "visits_visit",
                column: "planned_to",
                filter: "held_on IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_visits_visit_still_planned",
                table: "visits_visit",
                column: "planned_for",
                filter: "status = 'Planned'")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visits_assignment");

            migrationBuilder.DropTable(
                name: "visits_booster_offer");

            migrationBuilder.DropTable(
                name: "visits_calendar_link");

            migrationBuilder.DropTable(
                name: "visits_extension");

            migrationBuilder.DropTable(
                name: "visits_extension_request");

            migrationBuilder.DropTable(
                name: "visits_goal");

            migrationBuilder.DropTable(
                name: "visits_pause");

            migrationBuilder.DropTable(
                name: "visits_programme_move");

            migrationBuilder.DropTable(
                name: "visits_series");

            migrationBuilder.DropTable(
                name: "visits_visit_state");

            migrationBuilder.DropTable(
                name: "visits_visit");

            migrationBuilder.DropTable(
                name: "visits_course");
        }
    }
}
