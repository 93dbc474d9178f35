using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Shared.Storage.Migrations.Kernel
{
    /// <inheritdoc />
    internal partial class UseFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_kernel_audit_subject_id",
                table: "kernel_audit");

            migrationBuilder.AddColumn<string>(
                name: "opening_id",
                table: "kernel_audit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_action_at",
                table: "kernel_audit",
                columns: new[] { "action", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_opening_id",
                table: "kernel_audit",
                column: "opening_id",
                filter: "opening_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_subject_id_at",
                table: "kernel_audit",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_user_id_at",
                table: "kernel_audit",
                columns: new[] { "user_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_kernel_audit_action_at",
                table: "kernel_audit");

            migrationBuilder.DropIndex(
                name: "IX_kernel_audit_opening_id",
                table: "kernel_audit");

            migrationBuilder.DropIndex(
                name: "IX_kernel_audit_subject_id_at",
                table: "kernel_audit");

            migrationBuilder.DropIndex(
                name: "IX_kernel_audit_user_id_at",
                table: "kernel_audit");

            migrationBuilder.DropColumn(
                name: "opening_id",
                table: "kernel_audit");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_audit_subject_id",
                table: "kernel_audit",
                column: "subject_id");
        }
    }
}
