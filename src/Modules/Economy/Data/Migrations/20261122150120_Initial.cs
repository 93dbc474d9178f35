using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Economy.Data.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    approval_note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    plan = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "economy_index",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_economy_index", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "economy_actuals",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_economy_case_status_id",
                table: "economy_case",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_economy_deadline_case_id",
                table: "economy_deadline",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_economy_note_case_id",
                table: "economy_note",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_economy_observation_case_id",
                table: "economy_observation",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "economy_actuals");

            migrationBuilder.DropTable(
                name: "economy_deadline");

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
