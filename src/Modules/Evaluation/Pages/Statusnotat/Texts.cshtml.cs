using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Statusnotat;

/// <summary>What people write in the memo, beside what is drafted from the figures.</summary>
[Allow(Role.Lead)]
[KeepsDraft("draft.memo-texts")]
public sealed class TextsModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The texts' version when the form was filled: nobody's words are overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal string? Meta { get; private set; }

    internal IReadOnlyList<CaseNote> Notes { get; private set; } = [];

    internal IReadOnlyList<Section> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var written = await Load(theirs: false, cancellation);
        (Input, SeenVersion) = (Form.Of(written), written.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var saved = await send.Send(new WriteMemoTexts.Command(Input.Body), cancellation);
        if (saved.Refusal is not { } refusal)
        {
            return Redirect("/evaluering/statusnotat");
        }

        ModelState.Show(refusal, texts);
        var written = await Load(theirs: refusal.Code == Refusal.Stale.Code, cancellation);
        SeenVersion = ModelState.Renewed(nameof(SeenVersion), written.Version);
        return Page();
    }

    private async Task<MemoTextsAnswer> Load(bool theirs, CancellationToken cancellation)
    {
        var written = (await send.Send(new ReadMemoTexts.Query(), cancellation)).Value;
        var drawn = (await send.Send(new ReadMemo.Query(), cancellation)).Value.Memo!;
        Notes = (await send.Send(new ListReasons.Query(), cancellation)).Value.Items;
        Meta = written.WrittenAt is { } at
            ? texts["memo.texts-kept", written.WrittenBy ?? texts["memo.somebody"], DanishFormat.Moment(at)]
            : null;
        Sections =
        [
            .. drawn.Sections.Select(s => new Section(
                s.Id,
                s.Heading,
                [.. s.Lines.Where(l => !l.Written).Select(l => l.Text)],
                theirs && written.Sections.In(s.Id) is { } words && words != Input.Sections.Words.In(s.Id)?.Trim() ? words : null
            )),
        ];
        return written;
    }

    /// <param name="Drafted">From the figures as of today.</param>
    /// <param name="Theirs">What another has written meanwhile, where it differs.</param>
    internal sealed record Section(string Id, string Heading, IReadOnlyList<string> Drafted, string? Theirs);

    public sealed class Form
    {
        public string? CaseNumber { get; set; }
        public string? Subject { get; set; }
        public SectionForm Sections { get; set; } = new();

        internal WriteMemoTexts.Body Body => new(CaseNumber, Subject, Sections.Words);

        internal static Form Of(MemoTextsAnswer written) =>
            new()
            {
                CaseNumber = written.CaseNumber,
                Subject = written.Subject,
                Sections = SectionForm.Of(written.Sections),
            };
    }

    public sealed class SectionForm
    {
        public string? EconomicFrame { get; set; }
        public string? CurrentStatus { get; set; }
        public string? Deviations { get; set; }
        public string? ParentsVoice { get; set; }
        public string? Economy { get; set; }
        public string? NextSteps { get; set; }

        internal SectionWords Words => new(EconomicFrame, CurrentStatus, Deviations, ParentsVoice, Economy, NextSteps);

        internal static SectionForm Of(SectionWords words) =>
            new()
            {
                EconomicFrame = words.EconomicFrame,
                CurrentStatus = words.CurrentStatus,
                Deviations = words.Deviations,
                ParentsVoice = words.ParentsVoice,
                Economy = words.Economy,
                NextSteps = words.NextSteps,
            };
    }
}
