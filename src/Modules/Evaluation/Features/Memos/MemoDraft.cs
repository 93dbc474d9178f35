using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Draws the memo: in each section first what the figures say, then what a person has written.
/// Always by the rule of small numbers, since it goes to everybody (ADR 0027).</summary>
internal sealed class MemoDraft(Phrasebook texts)
{
    public StatusMemo Of(MemoSources sources, RunningYears running)
    {
        using var danish = InDanish.Now();
        var writer = new MemoWriter(texts);
        var status = new StatusDraft(writer, sources.Counts, running);
        var economy = new EconomyDraft(writer, sources.Cases, sources.Counts.AsOf);
        var drafted = new Dictionary<string, IReadOnlyList<MemoLine>>(StringComparer.Ordinal)
        {
            [MemoSections.EconomicFrame] = economy.Frame(),
            [MemoSections.CurrentStatus] = status.Lines(),
            [MemoSections.Deviations] = Deviations([.. status.Deviations(), .. economy.Deviations()], writer),
            [MemoSections.ParentsVoice] = ParentsDraft.Lines(writer, sources.Answers, sources.Sheet, sources.Counts.LastWhole),
            [MemoSections.Economy] = economy.Lines(),
            [MemoSections.NextSteps] = [],
        };
        return new StatusMemo(
            sources.Counts.AsOf,
            sources.Words.CaseNumber,
            sources.Words.Subject,
            writer.Numbers,
            [
                .. MemoSections.All.Select(id => new MemoSection(
                    id,
                    texts[$"memo.section.{id}"],
                    [.. drafted[id], .. Written(sources.Words.Sections.In(id))],
                    id == MemoSections.CurrentStatus ? status.Table() : null
                )),
            ]
        );
    }

    private static IReadOnlyList<MemoLine> Deviations(IReadOnlyList<MemoLine> lines, MemoWriter writer) =>
        lines.Count > 0 ? lines : [writer.Line("memo.no-deviations")];

    private static IEnumerable<MemoLine> Written(string? words) =>
        string.IsNullOrWhiteSpace(words) ? [] : [new MemoLine([new MemoPart(words.Trim())], Written: true)];
}
