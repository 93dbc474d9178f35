using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>Keeps a filter under a name. The same name again is the same list, filtered anew.</summary>
internal static class SaveList
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Create, "purpose.saved-list")]
    internal sealed record Command(string Page, string? Name, IReadOnlyDictionary<string, string[]> Filter) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int LongestFilter = 1000;

        public Validator()
        {
            RuleFor(c => c.Name).Required().AtMost(SavedList.LongestName);
            RuleFor(c => c.Filter)
                .Must(f => f.Count > 0)
                .WithErrorCode("saved-list.nothing")
                .Must(f => f.Sum(v => v.Value.Sum(text => text.Length)) <= LongestFilter)
                .WithErrorCode("field.too-long")
                .WithState(_ => new object?[] { LongestFilter });
        }
    }

    internal sealed class Handler(DeskDb db, CallContext call) : IHandle<Command, Guid>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellation)
        {
            var me = call.Known.Id;
            var name = (command.Name ?? "").Trim();
            var lists = await db.Lists.Where(l => l.UserId == me && l.Page == command.Page).ToListAsync(cancellation);
            var list = lists.FirstOrDefault(l => string.Equals(l.Content.Name, name, StringComparison.OrdinalIgnoreCase));
            if (list is null && lists.Count >= SavedList.Most)
            {
                return Refusal.Conflict("saved-list.too-many", SavedList.Most);
            }

            var content = new ListContent(name, command.Filter);
            if (list is null)
            {
                list = new SavedList
                {
                    Id = Guid.CreateVersion7(),
                    UserId = me,
                    Page = command.Page,
                    Content = content,
                };
                db.Lists.Add(list);
            }

            list.Content = content;
            await db.SaveChangesAsync(cancellation);
            return list.Id;
        }
    }
}
