using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the rows of the table are called.</summary>
internal static class NationalWords
{
    /// <summary>Rows that stand together.</summary>
    public static string Section(this NationalRow row) =>
        row.Part switch
        {
            "ageMonths" or "visitsPerCourse" or "weeks" or "minutes" or "hoursAWeek" or "daycareOverlap" => "spread",
            "goalsScored" or "goalsNearer" => "goals",
            "goalsBefore" or "goalsAfter" => "goalScores",
            "answerRate" or "favourable" => "parents",
            "daycares" => "courses",
            var part => part,
        };

    public static string Key(this NationalRow row, ReadNationalTable.Answer answer, Phrasebook texts) =>
        (row.Part, row.Key) switch
        {
            ("channel", var key) => texts.House[$"referral.channel.{key}"],
            ("referrer", var key) => texts[$"referral.referrerRole.{key}"],
            ("endReason", var key) => texts.House[$"course.end.{key}"],
            ("ageYears", "unborn") => texts["table.unborn"],
            ("ageYears", var key) => texts["table.years", key],
            ("riskFactors", var key) => answer.Labels.TryGetValue(key, out var label) ? $"{key} {label}" : key,
            ("goalsScored" or "goalsNearer", var by) => texts[$"table.{row.Part}", texts[$"rater.{by}"]],
            ("goalsBefore" or "goalsAfter", var key) => Scores(row.Part, key, texts),
            ("decisions", "decided") => texts["table.decisions.decided"],
            ("decisions", var key) => texts[$"referral.decisionOutcome.{key}"],
            ("passedOnTo", var key) => texts[$"evaluation.passed-on.{key}"],
            ("favourable", var key) => Question(key, answer, texts),
            ("programme", var key) => texts[$"evaluation.programme.{key}"],
            (var part, "") => texts[$"table.{part}"],
            var (part, key) => texts[$"table.{part}.{key}"],
        };

    /// <summary>66,7 % (51–79 %)</summary>
    public static string Said(this ShareOf share, Phrasebook texts) =>
        texts[
            "table.share-said",
            DanishFormat.Percent((decimal)share.Share, 1),
            DanishFormat.Percent((decimal)share.Low),
            DanishFormat.Percent((decimal)share.High)
        ];

    public static decimal Thousandth(double share) => Math.Round((decimal)share, 3, MidpointRounding.AwayFromZero);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands in the place of a number that is not there.</summary>
    public static string? Absent(this NationalRow row, Phrasebook texts) =>
        row.Suppressed ? texts["table.withheld"]
        : row.Part == Domain.NationalTable.NotRecorded ? texts["table.not-recorded"]
        : null;

    private static string Scores(string part, string key, Phrasebook texts)
    {
        var (by, group) = WhatHelped.Read(key);
        return texts[$"table.{part}", texts[$"rater.{by}"], texts[$"goal.group.{group}"]];
    }

    private static string Question(string key, ReadNationalTable.Answer answer, Phrasebook texts)
    {
        var (moment, code) = key.Split('/') is [var m, var c] ? (m, c) : throw new FormatException($"'{key}' is no key of a question");
        return $"{answer.Asked[code]} ({texts[$"evaluation.moment.{moment}"]})";
    }
}
