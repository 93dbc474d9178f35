using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Tests.Together;

/// <summary>What the page on techniques adds to what is known of a year.</summary>
internal sealed class HelpReader(Equations known, int year)
{
    public void Reads(IReadOnlyList<RaterFigures> raters, YearSums sums)
    {
        foreach (var rater in raters)
        {
            var by = $"{year}:{Word.Spelt(rater.By)}";
            known.Sum($"{year}:ended", $"{by} scored", $"{by} not scored");
            known.Sum($"{by} scored", $"{by} nearer", $"{by} not nearer");
            known.Sum(rater.By == Voice.Questionnaire ? $"{year}:answered at end" : $"{year}:ended", $"{by} said", $"{by} not said");
            Know($"{by} scored", rater.Scored);
            Know($"{by} said", rater.Said);
            Know($"{by} nearer", rater.Nearer is { } share ? Part(share, rater.Scored!.Value) : null);
            foreach (var technique in rater.Techniques)
            {
                Reads(technique, $"{by} {technique.Code}", by);
            }

            if (rater.Techniques.Any(t => t.HelpedMost is not null))
            {
                known.Sum($"{by} said", rater.Techniques.Select(t => $"{by} helped {t.Code}"));
                foreach (var technique in rater.Techniques)
                {
                    var name = $"{by} helped {technique.Code}";
                    Know(name, technique.HelpedMost is { } most ? Part(most, rater.Said!.Value) : null);
                    known.AtLeast(name, technique.HelpedMost is null ? 1 : 0);
                }
            }
        }
    }

    private void Reads(TechniqueFigures technique, string name, string by)
    {
        known.Sum($"{by} scored", $"{name} with", $"{name} without");
        known.Sum($"{by} nearer", $"{name} with nearer", $"{name} without nearer");
        known.Sum($"{name} with", $"{name} with nearer", $"{name} with not nearer");
        known.Sum($"{name} without", $"{name} without nearer", $"{name} without not nearer");
        Know($"{name} with", technique.UsedN);
        Know($"{name} without", technique.OthersN);
        Know($"{name} with nearer", technique.Used is { } used ? Part(used, technique.UsedN!.Value) : null);
        Know($"{name} without nearer", technique.Others is { } others ? Part(others, technique.OthersN!.Value) : null);
    }

    private static int Part(ShareOf share, int of) => (int)Math.Round(share.Share * of);

    private void Know(string name, int? n)
    {
        if (n is { } told)
        {
            known.Know(name, told);
        }
    }
}

/// <summary>What the table for a national evaluation adds.</summary>
internal sealed class TableReader(Equations known, int year)
{
    private const int Months = 12;

    public void Reads(IReadOnlyList<NationalRow> rows)
    {
        foreach (var row in rows)
        {
            var name = Name(row);
            if (name is not null && row.N is { } n)
            {
                known.Know(name, n);
            }

            if (name is not null && Whole(row) is { } whole)
            {
                known.Sum(whole, name, $"{name} left of {whole}");
            }
        }

        if (rows.Single(r => r.Part == "ageMonths") is { N: { } born, Mean: { } mean })
        {
            ReadsAges(rows, born, mean);
        }
    }

    /// <summary>The sum of all ages in months lies between twelve months a year and eleven more for each.</summary>
    private void ReadsAges(IReadOnlyList<NationalRow> rows, int born, decimal mean)
    {
        var years = rows.Where(r => r.Part == "ageYears" && r.Key != "unborn").ToList();
        known.AtLeast($"{year}:stock of months", (int)Math.Floor((mean - 0.05m) * born));
        known.AtMost($"{year}:stock of months", (int)Math.Ceiling((mean + 0.05m) * born));
        known.Any($"{year}:stock of odd months");
        known.AtMost($"{year}:stock of odd months", (Months - 1) * born);
        known.AtLeast($"{year}:stock of odd months", -Months * born);
        known.Zero([
            (1, $"{year}:stock of months"),
            (-1, $"{year}:stock of odd months"),
            .. years.Select(r => (-Months * int.Parse(r.Key, CultureInfo.InvariantCulture), $"{year}:age/{r.Key}")),
        ]);
    }

    private string? Name(NationalRow row) =>
        (row.Part, row.Key) switch
        {
            ("courses", "started" or "ended") => $"{year}:{row.Key}",
            ("channel" or "referrer", var key) => $"{year}:{row.Part}/{key}",
            ("ageYears", var key) => $"{year}:age/{key}",
            ("riskFactors", var key) => $"{year}:factor/{key}",
            ("endReason", var key) => $"{year}:reason/{key}",
            ("decisions", "decided") => $"{year}:decided",
            ("decisions", var key) => $"{year}:outcome/{key}",
            ("passedOnTo", var key) => $"{year}:receiver/{key}",
            ("goalsScored", var by) => $"{year}:{by} scored",
            ("goalsNearer", var by) => $"{year}:{by} nearer",
            ("goalsBefore" or "goalsAfter", var key) => $"{year}:group {key}",
            ("ageMonths" or "visitsPerCourse" or "weeks" or "hoursAWeek" or "daycareOverlap", _) => $"{year}:{row.Part}",
            _ => null,
        };

    private string? Whole(NationalRow row) =>
        row.Part switch
        {
            "ageMonths" => $"{year}:started",
            "visitsPerCourse" or "weeks" or "hoursAWeek" or "daycareOverlap" => $"{year}:ended",
            "goalsBefore" => $"{year}:{WhatHelped.Read(row.Key).By} scored",
            _ => null,
        };
}
