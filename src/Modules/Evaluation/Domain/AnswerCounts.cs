using System.Globalization;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What of an invitation and its answers counts.</summary>
internal static class AnswerCounts
{
    private const char Between = '/';

    /// <summary>One that was revoked asked nobody.</summary>
    public static IReadOnlyList<Counted> Asked(Invitation invitation)
    {
        var figure = invitation.CountsAsAsked ? Figure.Asked : Figure.AskedAgain;
        return invitation.RevokedOn is null ? [new Counted(figure, Quarter.Of(invitation.SentOn), Word.Spelt(invitation.Moment), 1)] : [];
    }

    /// <summary>Steps that were chosen; a text, and "don't know", count as answered and no more.</summary>
    public static IReadOnlyList<Counted> Answered(Invitation invitation)
    {
        if (invitation.AnsweredOn is not { } on)
        {
            return [];
        }

        var (quarter, moment) = (Quarter.Of(on), Word.Spelt(invitation.Moment));
        var (answered, chosen) = invitation.CountsAsAnswered
            ? (Figure.Answered, Figure.Chosen)
            : (Figure.AnsweredAgain, Figure.ChosenAgain);
        return
        [
            new Counted(answered, quarter, moment, 1),
            .. invitation
                .Answers.Where(a => a.Step is not null)
                .Select(a => new Counted(chosen, quarter, Key(moment, a.Code, a.Step!.Value), 1)),
            .. invitation.CountsAsAnswered ? HelpedMost(invitation.Answers, quarter) : [],
        ];
    }

    private static IEnumerable<Counted> HelpedMost(IReadOnlyList<GivenAnswer> answers, Quarter quarter) =>
        answers
            .Select(HelpedMostQuestion.ChosenBy)
            .OfType<HelpedMostQuestion.Choice>()
            .SelectMany(chosen =>
                new[]
                {
                    new Counted(Figure.HelpedSaid, quarter, Word.Spelt(Voice.Questionnaire), 1),
                    new Counted(Figure.HelpedMost, quarter, WhatHelped.Key(Word.Spelt(Voice.Questionnaire), chosen.Code), 1),
                }
            );

    /// <summary>Both.</summary>
    public static IEnumerable<Counted> Of(Invitation invitation) => Asked(invitation).Concat(Answered(invitation));

    private static string Key(string moment, string code, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment}{Between}{code}{Between}{step}");

    /// <summary>What a key of <see cref="Figure.Chosen"/> says.</summary>
    public static (string Moment, string Code, int Step) Read(string key) =>
        key.Split(Between) is [var moment, var code, var step]
            ? (moment, code, int.Parse(step, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{key}' is no key of an answer");
}
