using System.Buffers.Text;
using System.Security.Cryptography;
using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Asks the parents of a course, by a link that serves for one answer (S6).</summary>
internal static class InviteParents
{
    private const int RandomBytes = 32;

    /// <param name="Site">The address of the site, to which the link belongs.</param>
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.evaluation-invite")]
    [Uncounted]
    internal sealed record Command(CourseId Course, Body Body, string Site) : ICommand<Answer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Language">One of <see cref="AnswerLanguages"/>.</param>
    /// <param name="ExpiresOn">The last day of the link: today or later.</param>
    /// <param name="MailTo">The number of the guardian whom the link is mailed to, from 0; left out, it is handed over.</param>
    internal sealed record Body(string? Language, DateOnly? ExpiresOn, Moment? Moment, int? MailTo = null);

    /// <param name="Url">Shown this once: of what it ends in only a hash is kept.</param>
    /// <param name="Mailed">It is on its way by mail too.</param>
    internal sealed record Answer(InvitationId Id, string Url, DateOnly ExpiresOn, bool Mailed = false);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Language).Required();
            RuleFor(c => c.Body.Language).Must(l => l is null || AnswerLanguages.All.Contains(l)).WithErrorCode("field.unknown-value");
            RuleFor(c => c.Body.ExpiresOn).Required();
            RuleFor(c => c.Body.ExpiresOn)
                .Must(day => day is null || day >= clock.Today)
                .WithErrorCode("field.before")
                .WithState(_ => new object?[] { clock.Today });
            RuleFor(c => c.Body.Moment).Required().OneOf();
        }
    }

    internal sealed class Handler(
        EvaluationDb db,
        AnswerBook book,
        ICourses courses,
        IReferrals referrals,
        IConsents consents,
        IFeatures features,
        SystemRegister register,
        InvitationMail mail,
        Session session,
        CallContext call,
        DanishClock clock
    ) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await courses.OwnReferralOf(command.Course, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            if (!await features.IsOn(Feature.ParentAnswers, cancellation))
            {
                return Refusal.Conflict("evaluation.switched-off");
            }

            if ((await consents.StopsOf(referral, cancellation)).Evaluation is { } stopped)
            {
                return Refusal.Conflict("consent.evaluation-stopped", stopped);
            }

            var to = command.Body.MailTo;
            if (to is { } guardian && await mail.Hinders(referral, guardian, cancellation) is { } hindered)
            {
                return hindered;
            }

            var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
            register.Lead(WayIn.ParentsLink, secret, session.Store.Code);
            var expiresOn = command.Body.ExpiresOn!.Value;
            var invitation = Invitation.To(
                (command.Course, referral, (await referrals.OriginOf(referral, cancellation)).ProgrammeKey),
                command.Body.Moment!.Value,
                command.Body.Language!,
                QuestionnaireReading.Kept((await db.SheetInForce(cancellation)).Number),
                (clock.Today, expiresOn),
                register.Hash(WayIn.ParentsLink, secret),
                call.Known.Id
            );
            db.Add(invitation);
            await book.Asked(invitation, cancellation);
            var url = $"{command.Site}{ParentsDoor.PathOf(secret)}";
            if (to is { } mailed)
            {
                await mail.Send(invitation, mailed, url, cancellation);
            }

            return new Answer(invitation.Id, url, expiresOn, to is not null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/evaluation-invitations",
                (CourseId id, Body body, HttpRequest request, SiteAddress site, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body, site.Of(request)), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
