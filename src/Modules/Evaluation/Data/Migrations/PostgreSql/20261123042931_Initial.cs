using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Evaluation.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evaluation_course",
                columns: table => new
                {
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rules = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_course", x => x.course_id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_effect",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    effect = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_effect", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_expectation",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    families = table.Column<int>(type: "integer", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_expectation", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    questionnaire = table.Column<int>(type: "integer", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    link_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    typed_in_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counts_as_asked = table.Column<bool>(type: "boolean", nullable: false),
                    counts_as_answered = table.Column<bool>(type: "boolean", nullable: false),
                    answers = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_memo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<string>(type: "text", nullable: false),
                    memo = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_memo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_memo_text",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_memo_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_questionnaire",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_questionnaire", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_questionnaire_draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<string>(type: "text", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_questionnaire_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_referral",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    first_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rules = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_referral", x => x.referral_id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_stop_op",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_stop_op", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_sum",
                columns: table => new
                {
                    programme = table.Column<string>(type: "text", nullable: false),
                    figure = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    erased = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_sum", x => new { x.year, x.programme, x.figure, x.quarter, x.key });
                });

            migrationBuilder.CreateTable(
                name: "evaluation_adjustment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    text = table.Column<byte[]>(type: "bytea", nullable: true)
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
                column: "meeting_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_adjustment_owner_id",
                table: "evaluation_adjustment",
                column: "owner_id",
                filter: "done_on IS NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_ended_on",
                table: "evaluation_course",
                column: "ended_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_referral_id",
                table: "evaluation_course",
                column: "referral_id",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_course_started_on",
                table: "evaluation_course",
                column: "started_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_course_id",
                table: "evaluation_invitation",
                column: "course_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_link_hash",
                table: "evaluation_invitation",
                column: "link_hash",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_invitation_referral_id",
                table: "evaluation_invitation",
                column: "referral_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_memo_number",
                table: "evaluation_memo",
                column: "number",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_referral_first_on",
                table: "evaluation_referral",
                column: "first_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_referral_last_on",
                table: "evaluation_referral",
                column: "last_on")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
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
