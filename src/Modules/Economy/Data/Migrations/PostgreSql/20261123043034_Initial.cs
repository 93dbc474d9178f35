using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Economy.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "economy_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    approval_note = table.Column<byte[]>(type: "bytea", nullable: true),
                    plan = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "economy_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    acceptances = table.Column<byte[]>(type: "bytea", nullable: true),
                    descriptions = table.Column<byte[]>(type: "bytea", nullable: true),
                    ending = table.Column<byte[]>(type: "bytea", nullable: true),
                    terms = table.Column<byte[]>(type: "bytea", nullable: true),
                    uses = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "economy_grant_frame",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant_frame", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "economy_grant_pilot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evaluation_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evaluated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_grant_pilot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "economy_index",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_index", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "economy_actuals",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_actuals", x => new { x.case_id, x.year });
                    table.ForeignKey(
                        name: "FK_economy_actuals_economy_case_case_id",
                        column: x => x.case_id,
                        principalTable: "economy_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "economy_deadline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_deadline", x => x.id);
                    table.ForeignKey(
                        name: "FK_economy_deadline_economy_case_case_id",
                        column: x => x.case_id,
                        principalTable: "economy_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "economy_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_economy_note_economy_case_case_id",
                        column: x => x.case_id,
                        principalTable: "economy_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "economy_observation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_observation", x => x.id);
                    table.ForeignKey(
                        name: "FK_economy_observation_economy_case_case_id",
                        column: x => x.case_id,
                        principalTable: "economy_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_economy_case_origin_id_number",
                table: "economy_case",
                columns: new[] { "origin_id", "number" },
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_case_status_id",
                table: "economy_case",
                columns: new[] { "status", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_deadline_case_id",
                table: "economy_deadline",
                column: "case_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_grant_from_on_id",
                table: "economy_grant",
                columns: new[] { "from_on", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_grant_referral_id",
                table: "economy_grant",
                column: "referral_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_note_case_id",
                table: "economy_note",
                column: "case_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_economy_observation_case_id",
                table: "economy_observation",
                column: "case_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "economy_actuals");

            migrationBuilder.DropTable(
                name: "economy_deadline");

            migrationBuilder.DropTable(
                name: "economy_grant");

            migrationBuilder.DropTable(
                name: "economy_grant_frame");

            migrationBuilder.DropTable(
                name: "economy_grant_pilot");

            migrationBuilder.DropTable(
                name: "economy_index");

            migrationBuilder.DropTable(
                name: "economy_note");

            migrationBuilder.DropTable(
                name: "economy_observation");

            migrationBuilder.DropTable(
                name: "economy_case");
        }
    }
}
