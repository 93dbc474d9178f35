using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Tests.Memos;

namespace BarnetIMidten.Evaluation.Tests.Together;

/// <summary>Somebody outside the team who reads every page, table, memo and comparison of one municipality, for all its years, and puts it into one system:
/// what she is shown, how it adds up, and that what is withheld in a list is at least one.</summary>
internal sealed class Onlooker
{
    /// <summary>How many are under way at the end of a year: the contract's totals tell it (ADR 0028).</summary>
    private const string Stock = "stock";
    private const int Fewest = SmallNumbers.Fewest;

    private readonly Equations known = new();
    private readonly Equations totals = new();

    /// <summary>The counts of one to four that she can tell, beside those that the municipality's totals alone would tell her.</summary>
    public static IEnumerable<string> Tells(RandomTown town)
    {
        var she = new Onlooker();
        foreach (var year in Enumerable.Range(RandomTown.First, RandomTown.Years))
        {
            she.Reads(town.Of(year), year);
        }

        she.ReadsMemo(town);
        var byTotals = she.totals.Solve();
        return she
            .known.Solve()
            .Where(n => n.Value is > 0 and < Fewest && !n.Key.Contains(Stock, StringComparison.Ordinal) && !byTotals.ContainsKey(n.Key))
            .Select(n => $"{n.Key} is {n.Value}");
    }

    private void Reads(YearSums sums, int year)
    {
        var status = StatusFigures.Shown(sums, expected: null);
        Totals(known, status, year);
        Totals(totals, status, year);
        List($"{year}:channel", $"{year}:started", status.ByChannel);
        List($"{year}:referrer", $"{year}:started", status.ByReferrer);
        List($"{year}:daycare", $"{year}:started", status.ByDaycare);
        List($"{year}:age", $"{year}:started", status.ByAgeYears);
        List($"{year}:reason", $"{year}:began and ended", status.ByEndReason);
        Apart($"{year}:factor", $"{year}:started", status.RiskFactors.Select(f => (f.Key, f.N)));
        if (status.Boosters is { Offered: { } offered, Held: { } held })
        {
            Apart($"{year}:booster", $"{year}:started", [("offered", offered)]);
            Apart($"{year}:booster held", $"{year}:booster/offered", [("held", held)]);
        }

        ReadsIndicators(Indicators.Of(sums, null, isInternal: false).ToDictionary(i => i.Id), year);
        ReadsAnswers(sums, year);
        new HelpReader(known, year).Reads(RaterFigures.All(["T2", "T4", "T9"], sums, isInternal: false), sums);
        new TableReader(known, year).Reads(
            NationalTable.Of(sums, sums.ByProgramme(Figure.Started), null, Questionnaire.First, isOver: true)
        );
        ReadsShared(SharedYear.Of(new DateOnly(year, 12, 31), sums, null, Questionnaire.First, isOver: true), year);
    }

    /// <summary>A withheld total is below five. Those under way at the end of a year are those before, and who began, without who ended.</summary>
    private static void Totals(Equations into, StatusFigures status, int year)
    {
        foreach (var (name, n) in new[] { ($"{year}:started", status.Courses.Started), ($"{year}:ended", status.Courses.Ended) })
        {
            if (n is { } told)
            {
                into.Know(name, told);
            }
            else
            {
                into.AtMost(name, Fewest - 1);
            }
        }

        into.Know($"{Stock} {RandomTown.First - 1}", 0);
        into.Zero((1, $"{Stock} {year}"), (-1, $"{Stock} {year - 1}"), (-1, $"{year}:started"), (1, $"{year}:ended"));
        into.Sum($"{year}:started", $"{year}:began and ended", $"{year}:began and goes on");
        into.Sum($"{year}:ended", $"{year}:began and ended", $"{year}:ended of earlier years");
        into.Sum($"{Stock} {year}", $"{year}:began and goes on", $"{Stock} older {year}");
        into.Sum($"{Stock} {year - 1}", $"{year}:ended of earlier years", $"{Stock} older {year}");
    }

    private void List(string list, string whole, IReadOnlyList<ShownPart> shown)
    {
        if (shown.Count > 0)
        {
            known.Sum(whole, shown.Select(p => $"{list}/{p.Key}"));
        }

        foreach (var part in shown)
        {
            if (part.N is { } n)
            {
                known.Know($"{list}/{part.Key}", n);
            }
            else
            {
                known.AtLeast($"{list}/{part.Key}", 1);
            }
        }
    }

    /// <summary>Each part beside those who are not in it.</summary>
    private void Apart(string list, string whole, IEnumerable<(string Key, int? N)> parts)
    {
        foreach (var (key, n) in parts.Where(p => p.N is not null))
        {
            known.Know($"{list}/{key}", n!.Value);
            known.Sum(whole, $"{list}/{key}", $"{list}/not {key}");
        }
    }

    private void ReadsIndicators(Dictionary<string, Indicator> told, int year)
    {
        if (told["received"].N is { } received)
        {
            known.Know($"{year}:received", received);
        }

        Share("against", "decided");
        Share("boostersOffered", "started", "booster/offered");
        Share("boostersHeld", "booster/offered", "booster held/held");
        if (told["decided"].N is { } decided)
        {
            known.Know($"{year}:decided", decided);
        }

        List($"{year}:outcome", $"{year}:decided", told["decidedByOutcome"].Parts);
        List($"{year}:reason", $"{year}:began and ended", told["byEndReason"].Parts);
        List($"{year}:channel", $"{year}:started", told["byChannel"].Parts);
        if (told.TryGetValue("passedOnTo", out var receivers))
        {
            List($"{year}:receiver", $"{year}:outcome/passOn", receivers.Parts);
        }

        void Share(string id, string whole, string? name = null)
        {
            if (told[id] is { Share: { } share, N: { } n })
            {
                known.Know($"{year}:{whole}", n);
                known.Know($"{year}:{name ?? id}", (int)Math.Round(share.Share * n));
                known.Sum($"{year}:{whole}", $"{year}:{name ?? id}", $"{year}:not {name ?? id}");
            }
        }
    }

    private void ReadsAnswers(YearSums sums, int year)
    {
        var questions = AnswerFigures.Questions(Questionnaire.First, sums, isInternal: false);
        var moments = questions.Select(q => q.Moment).Distinct().ToList();
        known.Sum($"{year}:asked", $"{year}:answered", $"{year}:silent");
        known.Sum($"{year}:answered", moments.Select(m => $"{year}:answered at {m}"));
        if (Lens.Of(sums, isInternal: false).Answers() is { Sent: { } sent, Answered: { } answered })
        {
            known.Know($"{year}:asked", sent);
            known.Know($"{year}:answered", answered);
        }

        foreach (var question in questions.Where(q => q.N is not null))
        {
            var at = $"{year}:{question.Moment} {question.Code}";
            known.Know(at, question.N!.Value);
            known.Sum($"{year}:answered at {question.Moment}", at, $"{at} not said");
            known.Sum(at, $"{at} well", $"{at} not well");
            known.Sum($"{at} not well", Enumerable.Range(1, Questionnaire.Favourable - 1).Select(step => $"{at}/{step}"));
            known.Sum(
                $"{at} well",
                Enumerable
                    .Range(Questionnaire.Favourable, Questionnaire.Steps - Questionnaire.Favourable + 1)
                    .Select(step => $"{at}/{step}")
            );
            if (question.Favourable is { } share)
            {
                known.Know($"{at} well", (int)Math.Round(share.Share * question.N.Value));
            }

            foreach (var step in question.Distribution ?? [])
            {
                if (step.N is { } n)
                {
                    known.Know($"{at}/{step.Value}", n);
                }
                else
                {
                    known.AtLeast($"{at}/{step.Value}", 1);
                }
            }
        }
    }

    private void ReadsShared(SharedYear shared, int year)
    {
        foreach (var answer in shared.Answers.Where(a => a.N is not null))
        {
            known.Know($"{year}:end {answer.Code}", answer.N!.Value);
        }

        if (shared.AnswerRate is { Sent: { } sent, Answered: { } answered })
        {
            known.Know($"{year}:asked", sent);
            known.Know($"{year}:answered", answered);
        }
    }

    /// <summary>The memo of the last day: its years, and the channels and answers of the last of them.</summary>
    private void ReadsMemo(RandomTown town)
    {
        var years = Enumerable.Range(RandomTown.First, RandomTown.Years).Select(y => (Year: y, Sums: town.Of(y))).ToList();
        var (last, sums) = years[^1];
        var memo = A.Memo(
            [.. years.Select(y => A.Year(y.Year, y.Sums.Of(Figure.Ended), y.Sums.Of(Figure.Started)))],
            cases: [],
            answers: sums.All,
            channels: sums.Split(Figure.ByChannel),
            day: new DateOnly(last, 12, 31),
            running: RunningYears.Untold
        );
        foreach (var number in memo.Numbers.Where(n => n.N is not null))
        {
            string? name = number.Id.Split('-') switch
            {
                ["started", var year] => $"{year}:started",
                ["families", var year] => $"{year}:ended",
                ["channel", var key, var year] => $"{year}:channel/{key}",
                ["answers", "sent", var year] => $"{year}:asked",
                ["answers", "answered", var year] => $"{year}:answered",
                ["favourable", var year, var moment, var code] => $"{year}:{moment} {code}",
                _ => null,
            };
            if (name is not null)
            {
                known.Know(name, number.N!.Value);
            }
        }
    }
}
