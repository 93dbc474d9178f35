using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Features.ShowProfile;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>A screening on one page: what it came to, what it looks like, and the way on. Also where one comes after saving.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class ProfileModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    /// <summary>An earlier state; left out, the one that stands.</summary>
    [BindProperty(SupportsGet = true, Name = "udgave")]
    public int? Number { get; set; }

    /// <summary>Set by the redirect after it was saved.</summary>
    [BindProperty(SupportsGet = true, Name = "gemt")]
    public bool JustSaved { get; set; }

    internal ShowProfile.Profile View
    {
        get => field ?? throw new InvalidOperationException("The profile is not loaded");
        private set;
    }

    internal IReadOnlyList<ProfileGroup> Groups { get; private set; } = [];

    /// <summary>What carries the family, in words.</summary>
    internal IReadOnlyList<string> Carries { get; private set; } = [];

    internal ProfilePicture Picture
    {
        get => field ?? throw new InvalidOperationException("The profile is not loaded");
        private set;
    }

    /// <summary>Whether it can still be put again.</summary>
    internal bool Open => !View.Referral.Decided;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var opened = await send.Send(new ShowProfile.Query(Id, Number), cancellation);
        if (opened.Refusal is not null)
        {
            return NotFound();
        }

        View = opened.Value;
        var state = View.State;
        Groups = [.. FactorGroup.Of(View.Factors, View.Referral.Family.BirthDate is null).Select(AsSeen).OfType<ProfileGroup>()];
        Carries = [.. state.ProtectiveFactors.Select(texts.CalledIfOwn)];
        Picture = new ProfilePicture(Groups, Carries, state.Criteria, state.SpecialSupportSuspected, texts);
        return Page();
    }

    /// <summary>Whose, which rules, seen when and by whom.</summary>
    internal string Meta()
    {
        var family = View.Referral.Family;
        var state = View.State;
        return string.Join(
            " · ",
            [
                family.ChildName,
                AgeText.Of(texts, family.BirthDate, family.DueDate, state.ScreenedOn),
                View.Programme,
                texts["screening.meta-screened", DanishFormat.Date(state.ScreenedOn), View.By ?? texts["screening.unknown-user"]],
            ]
        );
    }

    /// <summary>Which state it is, and when it was saved.</summary>
    internal string Edition() =>
        texts[
            "screening.meta-saved",
            View.State.Version,
            DanishFormat.Date(DateOnly.FromDateTime(View.State.SavedAt.DateTime)),
            DanishFormat.Clock(View.State.SavedAt)
        ];

    /// <summary>What does not fit the child's age is left out, unless it was seen.</summary>
    private ProfileGroup? AsSeen(FactorGroup group)
    {
        var told = View.State.RiskFactors.ToDictionary(f => f.Code, f => f.Observation);
        FactorPicture[] factors =
        [
            .. group.Rows.Select(r => new FactorPicture(
                r.Item.Code,
                r.Item.Group,
                r.Item.Label,
                told.ContainsKey(r.Item.Code),
                told.GetValueOrDefault(r.Item.Code)
            )),
        ];
        return group.Folded && !Array.Exists(factors, f => f.Seen)
            ? null
            : new ProfileGroup(group.Key, texts[$"screening.group.{group.Key}"], group.Source, factors);
    }
}
