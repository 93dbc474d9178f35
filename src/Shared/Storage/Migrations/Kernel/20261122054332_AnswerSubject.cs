using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Shared.Storage.Migrations.Kernel
{
    /// <inheritdoc />
    internal partial class AnswerSubject : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "subject_id",
                table: "kernel_answer",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "kernel_answer");
        }
    }
}
