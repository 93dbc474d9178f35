using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Referrals.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referral_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    programme_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_key = table.Column<string>(type: "TEXT", nullable: false),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    referrer_role = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    daycare_kind = table.Column<string>(type: "TEXT", nullable: false),
                    daycare_name = table.Column<string>(type: "TEXT", nullable: true),
                    acquainted = table.Column<bool>(type: "INTEGER", nullable: false),
                    support_course = table.Column<bool>(type: "INTEGER", nullable: false),
                    planned_daycare_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    assigned_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    screened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    course_pedagogue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    course_ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    grounds = table.Column<byte[]>(type: "BLOB", nullable: true),
                    notes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    people = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral_series",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_series", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "referral_decision",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_decision", x => x.referral_id);
                    table.ForeignKey(
                        name: "FK_referral_decision_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_identity",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_identity", x => new { x.key, x.referral_id });
                    table.ForeignKey(
                        name: "FK_referral_identity_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_name_word",
                columns: table => new
                {
                    word = table.Column<byte[]>(type: "BLOB", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_name_word", x => new { x.word, x.referral_id, x.person });
                    table.ForeignKey(
                        name: "FK_referral_name_word_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_notification",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    parents_informed = table.Column<bool>(type: "INTEGER", nullable: false),
                    receipt_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_notification", x => x.referral_id);
                    table.ForeignKey(
                        name: "FK_referral_notification_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_withdrawal",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_withdrawal", x => x.referral_id);
                    table.ForeignKey(
                        name: "FK_referral_withdrawal_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_referral_identity_referral_id",
                table: "referral_identity",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_name_word_referral_id",
                table: "referral_name_word",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_assigned_to",
                table: "referral_referral",
                column: "assigned_to");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_course_pedagogue_id",
                table: "referral_referral",
                column: "course_pedagogue_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_received_on",
                table: "referral_referral",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_reference",
                table: "referral_referral",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_registered_by",
                table: "referral_referral",
                column: "registered_by");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_series_year_sequence",
                table: "referral_referral",
                columns: new[] { "series_year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_status",
                table: "referral_referral",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referral_decision");

            migrationBuilder.DropTable(
                name: "referral_identity");

            migrationBuilder.DropTable(
                name: "referral_name_word");

            migrationBuilder.DropTable(
                name: "referral_notification");

            migrationBuilder.DropTable(
                name: "referral_series");

            migrationBuilder.DropTable(
                name: "referral_withdrawal");

            migrationBuilder.DropTable(
                name: "referral_referral");
        }
    }
}
