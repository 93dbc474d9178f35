using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Audit;

/// <summary>What an entry of the log of use says in words: what was searched for, and why. Each entry's words are sealed under a key of their own, which lies
/// beside the log and not in its chain: the key is sealed anew at a rotation, and destroyed at an erasure, and every entry still verifies (ADR 0017).</summary>
internal sealed class AuditWords
{
    public const string Criterion = "criterion";
    public const string StatedPurpose = "stated_purpose";
    public const string KeyTable = "kernel_audit_key";
    public const string KeyColumn = "wrapped";
    private const string Table = "kernel_audit";
    private readonly Vault vault;
    private readonly byte[] key;
    private readonly string row;

    private AuditWords(Vault vault, byte[] key, long sequence) => (this.vault, this.key, row) = (vault, key, Row(sequence));

    /// <summary>Makes and keeps the key of a new entry; null for one that says nothing in words.</summary>
    public static async Task<AuditWords?> For(
        AuditRow entry,
        long sequence,
        DbConnection connection,
        DbTransaction transaction,
        Vault vault
    )
    {
        if ((entry.Criterion ?? entry.StatedPurpose) is null)
        {
            return null;
        }

        var made = RandomNumberGenerator.GetBytes(32);
        await using var insert = connection.Sql(
            "INSERT INTO kernel_audit_key (sequence, wrapped) VALUES (@sequence, @wrapped)",
            transaction
        );
        insert.With("@sequence", sequence).With("@wrapped", vault.Seal(made, KeyTable, KeyColumn, Row(sequence)));
        await insert.ExecuteNonQueryAsync();
        return new AuditWords(vault, made, sequence);
    }

    public byte[]? Seal(string? text, string column) =>
        text is null ? null : vault.SealApart(key, Encoding.UTF8.GetBytes(text), Table, column, row);

    /// <summary>What an entry says; null where it says nothing, or what it said has been erased.</summary>
    /// <param name="column"><see cref="Criterion"/> or <see cref="StatedPurpose"/>.</param>
    /// <param name="value">As it lies in that column.</param>
    /// <param name="wrapped">The entry's key, as it lies in <c>kernel_audit_key</c>; null where there is none.</param>
    /// <exception cref="SealBrokenException">It is there and does not open.</exception>
    public static string? Open(Vault vault, long sequence, string column, byte[]? value, byte[]? wrapped) =>
        value is null ? null
        // an entry from before entries had keys of their own
        : SealingKey.KeyIdOf(value, Table) != SealingKey.Apart ? Encoding.UTF8.GetString(vault.Open(value, Table, column, Row(sequence)))
        : wrapped is null ? null
        : Encoding.UTF8.GetString(
            vault.OpenApart(vault.Open(wrapped, KeyTable, KeyColumn, Row(sequence)), value, Table, column, Row(sequence))
        );

    public static string Row(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
