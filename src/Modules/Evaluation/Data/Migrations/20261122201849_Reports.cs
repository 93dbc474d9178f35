using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Evaluation.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evaluation_course",
                columns: table => new
                {
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rules = table.Column<int>(type: "INTEGER", nullable: false),
                    counts = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_course", x => x.course_id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_effect",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    effect = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    n = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_effect", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_expectation",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    families = table.Column<int>(type: "INTEGER", nullable: false),
                    set_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_expectation", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    moment = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    questionnaire = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    link_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    typed_in_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    counts_as_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    counts_as_answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_memo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    memo = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_memo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_memo_text",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_memo_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_questionnaire",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_questionnaire", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_questionnaire_draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    based_on = table.Column<int>(type: "INTEGER", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_questionnaire_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_referral",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    first_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules = table.Column<int>(type: "INTEGER", nullable: false),
                    counts = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_referral", x => x.referral_id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_stop_op",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    notes = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_stop_op", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_sum",
                columns: table => new
                {
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    figure = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    n = table.Column<int>(type: "INTEGER", nullable: false),
                    erased = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_sum", x => new { x.year, x.programme, x.figure, x.quarter, x.key });
                });

            migrationBuilder.CreateTable(
                name: "evaluation_adjustment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<byte[]>(type: "BLOB", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_adjustment", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_adjustment_evaluation_stop_op_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "evaluation_stop_op",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_adjustment_meeting_id",
                table: "evaluation_adjustment",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_adjustment_owner_id",
                table: "evaluation_adjustment",
                column: "owner_id",
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_ended_on",
                table: "evaluation_course",
                column: "ended_on");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_referral_id",
                table: "evaluation_course",
                column: "referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_started_on",
                table: "evaluation_course",
                column: "started_on");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_course_id",
                table: "evaluation_invitation",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_link_hash",
                table: "evaluation_invitation",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_referral_id",
                table: "evaluation_invitation",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_memo_number",
                table: "evaluation_memo",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_referral_first_on",
                table: "evaluation_referral",
                column: "first_on");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_referral_last_on",
                table: "evaluation_referral",
                column: "last_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_adjustment");

            migrationBuilder.DropTable(
                name: "evaluation_course");

            migrationBuilder.DropTable(
                name: "evaluation_effect");

            migrationBuilder.DropTable(
                name: "evaluation_expectation");

            migrationBuilder.DropTable(
                name: "evaluation_invitation");

            migrationBuilder.DropTable(
                name: "evaluation_memo");

            migrationBuilder.DropTable(
                name: "evaluation_memo_text");

            migrationBuilder.DropTable(
                name: "evaluation_questionnaire");

            migrationBuilder.DropTable(
                name: "evaluation_questionnaire_draft");

            migrationBuilder.DropTable(
                name: "evaluation_referral");

            migrationBuilder.DropTable(
                name: "evaluation_sum");

            migrationBuilder.DropTable(
                name: "evaluation_stop_op");
        }
    }
}
