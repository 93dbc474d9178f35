using System.Reflection;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>What the databases hold in plain text. Everything private is sealed, and so is bytes to the mapper; a text that is not must be on the list, with its reason.</summary>
internal static class ColumnRules
{
    public static IReadOnlyDictionary<string, string> Allowed { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["desk_saved_list.page"] = "The path of the page that lists, without its query: a word of the code.",
            ["evaluation_course.programme"] = "The key of a base programme, a constant of the code.",
            ["evaluation_invitation.programme"] = "The key of a base programme, a constant of the code.",
            ["evaluation_referral.programme"] = "The key of a base programme, a constant of the code.",
            ["evaluation_sum.programme"] = "The key of a base programme, a constant of the code.",
            ["evaluation_invitation.language"] = "One of the six languages in which parents can answer.",
            ["evaluation_memo.number"] = "The memo's own number in its year.",
            ["evaluation_questionnaire.questions"] = "What all parents are asked: public words, nothing about a family.",
            ["evaluation_questionnaire_draft.questions"] = "The same, before anybody is asked.",
            ["evaluation_sum.key"] = "A word of the code, a code of the catalogue, or the name of an institution: what sums are split by.",
            ["kernel_answer.at"] = "When a request was answered: an instant.",
            ["kernel_answer.subject_id"] = "The id of a case, which says nothing of who it is.",
            ["kernel_audit.action"] = "A word of AuditAction, written by name.",
            ["kernel_audit.at"] = "When something was done: an instant.",
            ["kernel_audit.opening_id"] = "The id of a break-glass opening, whose reason is sealed where it is kept.",
            ["kernel_audit.outcome"] = "The word ok, or the code of a refusal.",
            ["kernel_audit.purpose"] = "A key of the phrasebook; what a caller states herself is sealed beside it.",
            ["kernel_audit.role"] = "A word of Role, written by name.",
            ["kernel_audit.subject_id"] = "The id of a case, which says nothing of who it is.",
            ["kernel_audit.user_id"] = "The id of a user, whose name is sealed where she is kept.",
            ["kernel_key.made_at"] = "When a key was made: an instant.",
            ["kernel_erased.at"] = "When a case was erased: an instant.",
            ["kernel_erased.referral_id"] = "The id of a case that is gone.",
            ["kernel_wipe.mark"] = "A random number that tells one wipe from the next.",
            ["kernel_wipe.since"] = "Since when something that was destroyed is to be wiped off the disk: an instant.",
            ["kernel_outbox.fault"] = "A key of the phrasebook: why something did not arrive.",
            ["kernel_outbox.what"] = "A word of the code: what is sent; the mail or document itself is sealed beside it.",
            ["kernel_outbox_try.fault"] = "A key of the phrasebook: why a try did not succeed.",
            ["kernel_webhook.events"] = "Names of events, words of the code.",
            ["kernel_remains.figure"] = "A word of the code: what is counted.",
            ["kernel_remains.word"] =
                "A word of the code, a code of the catalogue, or the name of an institution: what the counts of erased cases are split by.",
            ["system_erasure.at"] = "When a case was erased: an instant.",
            ["system_erasure.municipality"] = "The four digits of a municipality.",
            ["system_erasure.referral_id"] = "The id of a case that is gone.",
            ["kernel_rotation.ended_at"] = "When a rotation of the keys ended: an instant.",
            ["kernel_rotation.started_at"] = "When a rotation of the keys began: an instant.",
            ["kernel_key.purpose"] = "A word of KeyPurpose, written by name.",
            ["programmes_catalogue.code"] = "A code of the catalogue, given by us.",
            ["programmes_catalogue.danish"] =
                "What the municipality publicly calls a factor, a technique or a way in; nothing about a family.",
            ["programmes_catalogue.english"] = "What the municipality publicly calls it in English; nothing about a family.",
            ["programmes_catalogue.in_group"] = "A word of the code: the group of a list.",
            ["programmes_catalogue.origin"] = "The four digits of a municipality and a code: where an entry was first given.",
            ["programmes_catalogue.under"] = "A word of the contract.",
            ["programmes_switch.under_key"] = "The key of a base programme, a constant of the code.",
            ["programmes_version.key"] = "The key of a base programme, a constant of the code.",
            ["programmes_version.name"] = "The municipality's public name of its own programme.",
            ["programmes_version.rules"] = "The public rules of a programme; nothing about a family.",
            ["referral_referral.channel_code"] = "A code of the municipality's catalogue.",
            ["referral_referral.daycare_name"] = "The name of a day-care, by which lists are filtered and reports are made; no person's.",
            ["referral_referral.programme_key"] = "The key of a base programme, a constant of the code.",
            ["referral_referral.reference"] =
                "The number of a case in the table it was imported from, by which it is found again; a private name does not belong there.",
            ["screening_state.seen_codes"] =
                "Codes of the public catalogue, by which reports count; what was observed is sealed beside them.",
            ["system_municipality.code"] = "The four digits of a municipality.",
            ["system_municipality.name"] = "One of the 98 municipalities' names.",
            ["system_placement.kind"] = "Sqlite or PostgreSql.",
            ["system_placement.municipality"] = "The four digits of a municipality.",
            ["system_placement.server"] = "The name of a server.",
            ["system_shared_sums.municipality"] = "The four digits of a municipality.",
            ["system_shared_sums.sums"] = "Sums that have been through the rule of small numbers, shown to the other municipalities.",
            ["system_way_in.municipality"] = "The four digits of a municipality; the way in itself is hashed.",
            ["visits_course.end_reason_code"] = "A code of the municipality's catalogue.",
            ["visits_visit.techniques"] = "Codes of the public list of techniques; what was said is sealed beside them.",
        };

    /// <summary>The texts that anybody who has the file can read and nobody has allowed, and what is allowed and not there.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<Assembly> rooms, IReadOnlyDictionary<string, string> allowed)
    {
        var found = rooms.SelectMany(r => r.GetTypes()).Where(IsContext).SelectMany(ReadableTexts).ToList();
        return found
            .Except(allowed.Keys, StringComparer.Ordinal)
            .Select(column => $"{column} is kept in plain text")
            .Concat(allowed.Keys.Except(found, StringComparer.Ordinal).Select(column => $"{column} is allowed and is no such column"));
    }

    private static bool IsContext(Type type) => type is { IsAbstract: false } && type.IsAssignableTo(typeof(RoomDb));

    private static IEnumerable<string> ReadableTexts(Type context)
    {
        using var db = Open(context);
        return
        [
            .. from table in db.Model.GetRelationalModel().Tables
            from column in table.Columns
            where column.ProviderClrType == typeof(string) && !column.PropertyMappings.Any(IsWordOfTheCode)
            select $"{table.Name}.{column.Name}",
        ];
    }

    /// <summary>A member of an enumeration says nothing but what the programmer wrote.</summary>
    private static bool IsWordOfTheCode(IColumnMappingBase mapping) =>
        (Nullable.GetUnderlyingType(mapping.Property.ClrType) ?? mapping.Property.ClrType).IsEnum;

    private static DbContext Open(Type context)
    {
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        options.UseSqlite("Data Source=:memory:");
        return (DbContext)
            Activator.CreateInstance(
                context,
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                null,
                [options.Options],
                null
            )!;
    }
}
