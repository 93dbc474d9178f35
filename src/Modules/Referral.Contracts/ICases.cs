using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>Which case an id or a number stands for, whoever asks. It tells no name, and whoever shows what it says answers for having been allowed to ask.</summary>
public interface ICases
{
    /// <param name="referralOrCourse">The id of either: they are one case.</param>
    Task<CaseIds?> Find(Guid referralOrCourse, CancellationToken cancellation);

    /// <param name="number">The referral's, <c>2026-0001</c>.</param>
    Task<CaseIds?> Find(string number, CancellationToken cancellation);

    /// <summary>The numbers of those of these that are referrals or courses.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Numbers(IReadOnlyCollection<Guid> referralsOrCourses, CancellationToken cancellation);

    /// <summary>The texts with <c>***</c> for every word that is part of the name of a family in this municipality, and for every CPR number:
    /// for readers who see no names.</summary>
    Task<IReadOnlyList<string>> WithoutNames(IReadOnlyList<string> texts, CancellationToken cancellation);
}

/// <param name="Course">Null until the referral is accepted.</param>
/// <param name="Number"><c>2026-0001</c>, the referral's.</param>
public sealed record CaseIds(ReferralId Referral, CourseId? Course, string Number);
