using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Referrals.Data.Migrations
{
    /// <inheritdoc />
    internal partial class AddDutiesToParents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "consent_taken_back_on",
                table: "referral_referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "inform_by",
                table: "referral_referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "protected_until",
                table: "referral_referral",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "told",
                table: "referral_referral",
                type: "BLOB",
                nullable: true);

            // nobody has written down whether they were told; imported cases were told, or not, in another system.
            // what was taken back lies sealed: a day before all others means that it must be looked at
            migrationBuilder.Sql(
                "UPDATE referral_referral SET inform_by = date(received_on, '+14 days') WHERE reference IS NULL; "
                    + "UPDATE referral_referral SET consent_taken_back_on = '0001-01-01';"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_consent_taken_back_on",
                table: "referral_referral",
                column: "consent_taken_back_on",
                filter: "consent_taken_back_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_inform_by",
                table: "referral_referral",
                column: "inform_by",
                filter: "inform_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_referral_referral_protected_until",
                table: "referral_referral",
                column: "protected_until",
                filter: "protected_until IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_referral_referral_consent_taken_back_on",
                table: "referral_referral");

            migrationBuilder.DropIndex(
                name: "IX_referral_referral_inform_by",
                table: "referral_referral");

            migrationBuilder.DropIndex(
                name: "IX_referral_referral_protected_until",
                table: "referral_referral");

            migrationBuilder.DropColumn(
                name: "consent_taken_back_on",
                table: "referral_referral");

            migrationBuilder.DropColumn(
                name: "inform_by",
                table: "referral_referral");

            migrationBuilder.DropColumn(
                name: "protected_until",
                table: "referral_referral");

            migrationBuilder.DropColumn(
                name: "told",
                table: "referral_referral");
        }
    }
}
