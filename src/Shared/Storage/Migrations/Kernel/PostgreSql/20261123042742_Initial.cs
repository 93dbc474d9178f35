using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Shared.Storage.Migrations.Kernel.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kernel_answer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_audit",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: true),
                    criterion = table.Column<byte[]>(type: "bytea", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    stated_purpose = table.Column<byte[]>(type: "bytea", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    opening_id = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_audit", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "kernel_audit_key",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_audit_key", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "kernel_erased",
                columns: table => new
                {
                    referral_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_erased", x => x.referral_id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    tries_before = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_remains",
                columns: table => new
                {
                    figure = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_remains", x => new { x.figure, x.year, x.word });
                });

            migrationBuilder.CreateTable(
                name: "kernel_rotation",
                columns: table => new
                {
                    key_id = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<string>(type: "text", nullable: true),
                    resealed = table.Column<long>(type: "bigint", nullable: false),
                    destroyed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_rotation", x => x.key_id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_webhook",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    events = table.Column<string>(type: "text", nullable: false),
                    paused = table.Column<bool>(type: "boolean", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_webhook", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_try",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_try", x => new { x.delivery_id, x.n });
                    table.ForeignKey(
                        name: "FK_kernel_outbox_try_kernel_outbox_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "kernel_outbox",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_answer_at",
                table: "kernel_answer",
                column: "at")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_action_at",
                table: "kernel_audit",
                columns: new[] { "action", "at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_at",
                table: "kernel_audit",
                column: "at")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_opening_id",
                table: "kernel_audit",
                column: "opening_id",
                filter: "opening_id IS NOT NULL")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_subject_id_at",
                table: "kernel_audit",
                columns: new[] { "subject_id", "at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_user_id_at",
                table: "kernel_audit",
                columns: new[] { "user_id", "at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_ended_at",
                table: "kernel_outbox",
                column: "ended_at")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_made_at",
                table: "kernel_outbox",
                column: "made_at")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_state_due_at",
                table: "kernel_outbox",
                columns: new[] { "state", "due_at" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_subject_id",
                table: "kernel_outbox",
                column: "subject_id")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_answer");

            migrationBuilder.DropTable(
                name: "kernel_audit");

            migrationBuilder.DropTable(
                name: "kernel_audit_key");

            migrationBuilder.DropTable(
                name: "kernel_erased");

            migrationBuilder.DropTable(
                name: "kernel_key");

            migrationBuilder.DropTable(
                name: "kernel_outbox_try");

            migrationBuilder.DropTable(
                name: "kernel_remains");

            migrationBuilder.DropTable(
                name: "kernel_rotation");

            migrationBuilder.DropTable(
                name: "kernel_webhook");

            migrationBuilder.DropTable(
                name: "kernel_outbox");
        }
    }
}
