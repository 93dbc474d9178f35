using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.Demo;

/// <summary>A user of the demo. Signs in as <c>lead@0183.demo</c>.</summary>
/// <param name="SignIn">What stands before the @, and what the script calls her.</param>
internal sealed record DemoUser(string SignIn, Role Role);

/// <summary>A programme and the day from which it is in force.</summary>
internal sealed record DemoProgramme(string Key, DateOnly From);

/// <summary>One municipality of the demo. Its families stand in the script beside this file, under its code.</summary>
/// <param name="Names">The users' names, in the order of <see cref="Users"/>.</param>
internal sealed record DemoTown(MunicipalityCode Code, IReadOnlyList<DemoProgramme> Programmes, IReadOnlyList<string> Names)
{
    /// <summary>Everybody knows it: that is why Production refuses the demo.</summary>
    public const string Password = "barnet-i-midten";

    /// <summary>What an authenticator app is told, for the users who show a code beside the password.</summary>
    public const string Secret = "JBSWY3DPEHPK3PXP";

    public static IReadOnlyList<DemoUser> Users { get; } =
    [
        new("pedagogue", Role.Pedagogue),
        new("pedagogue2", Role.Pedagogue),
        new("lead", Role.Lead),
        new("administrator", Role.Administrator),
        new("controller", Role.Controller),
        new("observer", Role.Observer),
    ];

    public static IReadOnlyList<DemoTown> All { get; } =
    [
        new(
            Of("0183"),
            [new("tois-2018", new DateOnly(2018, 1, 1)), new("ishoej-0-6", new DateOnly(2021, 4, 1))],
            ["Mette Demo", "Ali Demo", "Hanne Demo", "Kim Demo", "Søren Demo", "Birgit Demo"]
        ),
        new(
            Of("0259"),
            [new("national-1000-days", new DateOnly(2019, 10, 11))],
            ["Line Demo", "Jonas Demo", "Sanne Demo", "Pia Demo", "Torben Demo", "Vera Demo"]
        ),
    ];

    public string SignInName(DemoUser user) => $"{user.SignIn}@{Code}.demo";

    public static bool ShowsCode(DemoUser user) => user.Role is Role.Lead or Role.Administrator;

    private static MunicipalityCode Of(string text) =>
        MunicipalityCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
