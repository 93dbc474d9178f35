using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Referrals.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referral_erased_reference",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_erased_reference", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "referral_erasure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_erasure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    programme_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_key = table.Column<string>(type: "text", nullable: false),
                    registered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    referrer_role = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    channel_code = table.Column<string>(type: "text", nullable: true),
                    daycare_kind = table.Column<string>(type: "text", nullable: false),
                    daycare_name = table.Column<string>(type: "text", nullable: true),
                    acquainted = table.Column<bool>(type: "boolean", nullable: false),
                    support_course = table.Column<bool>(type: "boolean", nullable: false),
                    planned_daycare_start = table.Column<DateOnly>(type: "date", nullable: true),
                    eligible = table.Column<bool>(type: "boolean", nullable: false),
                    assigned_to = table.Column<Guid>(type: "uuid", nullable: true),
                    screened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    course_id = table.Column<Guid>(type: "uuid", nullable: true),
                    course_pedagogue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    course_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lasts_until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    inform_by = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_taken_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    protected_until = table.Column<DateOnly>(type: "date", nullable: true),
                    grounds = table.Column<byte[]>(type: "bytea", nullable: true),
                    notes = table.Column<byte[]>(type: "bytea", nullable: true),
                    people = table.Column<byte[]>(type: "bytea", nullable: true),
                    told = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral_retention",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_retention", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral_series",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_series", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "referral_decision",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    expected = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
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
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    word = table.Column<byte[]>(type: "bytea", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false)
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
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    parents_informed = table.Column<bool>(type: "boolean", nullable: false),
                    receipt_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
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
                name: "referral_self_referral",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    said = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_self_referral", x => x.referral_id);
                    table.ForeignKey(
                        name: "FK_referral_self_referral_referral_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referral_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_withdrawal",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: true)
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
                name: "IX_referral_erasure_referral_id",
                table: "referral_erasure",
                column: "referral_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_identity_referral_id",
                table: "referral_identity",
                column: "referral_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_name_word_referral_id",
                table: "referral_name_word",
                column: "referral_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_assigned_to",
                table: "referral_referral",
                column: "assigned_to")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_consent_taken_back_on",
                table: "referral_referral",
                column: "consent_taken_back_on",
                filter: "consent_taken_back_on IS NOT NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_course_pedagogue_id",
                table: "referral_referral",
                column: "course_pedagogue_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_inform_by",
                table: "referral_referral",
                column: "inform_by",
                filter: "inform_by IS NOT NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_protected_until",
                table: "referral_referral",
                column: "protected_until",
                filter: "protected_until IS NOT NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_received_on",
                table: "referral_referral",
                column: "received_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_reference",
                table: "referral_referral",
                column: "reference",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_registered_by",
                table: "referral_referral",
                column: "registered_by")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_series_year_sequence",
                table: "referral_referral",
                columns: new[] { "series_year", "sequence" },
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_status",
                table: "referral_referral",
                column: "status")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_referral_self_referral_sent_on",
                table: "referral_self_referral",
                column: "sent_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referral_decision");

            migrationBuilder.DropTable(
                name: "referral_erased_reference");

            migrationBuilder.DropTable(
                name: "referral_erasure");

            migrationBuilder.DropTable(
                name: "referral_identity");

            migrationBuilder.DropTable(
                name: "referral_name_word");

            migrationBuilder.DropTable(
                name: "referral_notification");

            migrationBuilder.DropTable(
                name: "referral_retention");

            migrationBuilder.DropTable(
                name: "referral_self_referral");

            migrationBuilder.DropTable(
                name: "referral_series");

            migrationBuilder.DropTable(
                name: "referral_withdrawal");

            migrationBuilder.DropTable(
                name: "referral_referral");
        }
    }
}
