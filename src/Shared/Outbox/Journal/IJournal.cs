namespace BarnetIMidten.Shared.Outbox.Journal;

/// <summary>The municipality's records system (journal): a document is put, and handed over by the adapter of this installation.</summary>
public interface IJournal
{
    /// <summary>Whether this installation hands documents over.</summary>
    bool IsOn { get; }

    /// <summary>Puts a document in the turn of whoever asks.</summary>
    /// <param name="digest">Of what it says.</param>
    /// <returns>Null where nothing is handed over, or where one of the case that says the same was put and not given up.</returns>
    Task<DeliveryId?> Put(JournalDocument document, byte[] digest, CancellationToken cancellation);

    /// <summary>What was put of a case in the last ninety days, the latest first.</summary>
    Task<IReadOnlyList<JournalEntry>> Of(Guid referral, CancellationToken cancellation);
}

/// <param name="Referral">The case, by its id here.</param>
/// <param name="CaseNumber">By its number: the reference that the records system is given.</param>
/// <param name="Kind">A word of the code: <c>delivery.what.{Kind}</c>.</param>
/// <param name="Title">What kind of document it is, without a name: titles are seen by more people than documents are.</param>
/// <param name="On">The day of the document.</param>
/// <param name="Language">As <c>da</c> or <c>en</c>.</param>
/// <param name="Word">The document itself.</param>
public sealed record JournalDocument(
    Guid Referral,
    string CaseNumber,
    string Kind,
    string Title,
    DateOnly On,
    string Language,
    byte[] Word
);

public sealed record JournalEntry(string Kind, DeliveryProgress Progress);

/// <summary>How documents reach one kind of records system. The first is a file drop; SBSYS, GetOrganized or another takes its place by one more of these.</summary>
internal interface IJournalAdapter
{
    /// <summary>Hands it over whole or not at all; the same id again is the same document.</summary>
    Task<Carried> File(Values.MunicipalityCode municipality, DeliveryId id, JournalDocument document, CancellationToken cancellation);
}
