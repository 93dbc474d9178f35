using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Access.Data.Migrations
{
    /// <inheritdoc />
    internal partial class SubjectOfProvider : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "subject_index",
                table: "access_user",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_user_subject_index",
                table: "access_user",
                column: "subject_index",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_access_user_subject_index",
                table: "access_user");

            migrationBuilder.DropColumn(
                name: "subject_index",
                table: "access_user");
        }
    }
}
