using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class SystemRegisterTests
{
    private const string Name = "hanne@0183.demo";

    [Fact]
    public async Task A_way_in_leads_to_its_municipality_and_to_no_other()
    {
        await using var kernel = Kernel.New();
        var register = Register(kernel);

        Assert.Null(register.WhereTo(WayIn.SignInName, Name));
        Assert.True(register.Lead(WayIn.SignInName, Name, Kernel.Ishoej));
        Assert.True(register.Lead(WayIn.SignInName, Name, Kernel.Ishoej));
        Assert.False(register.Lead(WayIn.SignInName, Name, Kernel.Koege));
        Assert.Equal(Kernel.Ishoej, register.WhereTo(WayIn.SignInName, Name));
    }

    [Fact]
    public async Task One_kind_of_way_in_opens_no_other()
    {
        await using var kernel = Kernel.New();
        var register = Register(kernel);
        register.Lead(WayIn.SignInName, Name, Kernel.Ishoej);

        Assert.Null(register.WhereTo(WayIn.Token, Name));
        Assert.Null(register.WhereTo(WayIn.ParentsLink, Name));
        Assert.True(register.Lead(WayIn.Token, Name, Kernel.Koege));
        Assert.Equal(Kernel.Ishoej, register.WhereTo(WayIn.SignInName, Name));
    }

    [Fact]
    public async Task A_way_in_that_another_process_made_is_found_at_once_and_survives()
    {
        await using var kernel = Kernel.New();
        var register = Register(kernel);
        Assert.Null(register.WhereTo(WayIn.Token, "token"));
        await using (var commandLine = Kernel.On(kernel.Folder))
        {
            Register(commandLine).Lead(WayIn.Token, "token", Kernel.Koege);
        }

        Assert.Equal(Kernel.Koege, register.WhereTo(WayIn.Token, "token"));
    }

    [Fact]
    public async Task The_file_tells_no_name_and_does_not_open_under_another_key()
    {
        await using var kernel = Kernel.New();
        Register(kernel).Lead(WayIn.SignInName, Name, Kernel.Ishoej);
        await using var stranger = Kernel.On(kernel.Folder, RandomNumberGenerator.GetBytes(32));

        var refused = Assert.Throws<InvalidOperationException>(() => Register(stranger));
        Assert.Contains(kernel.Folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetFiles(kernel.Folder.Path, "system.db*"),
            f => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Name)) >= 0
        );
    }

    [Fact]
    public async Task A_municipality_stands_in_the_register_once()
    {
        await using var kernel = Kernel.New();
        var register = Register(kernel);

        Assert.Null(register.NameOf(Kernel.Ishoej));
        Assert.True(register.Add(Kernel.Koege, "Køge"));
        Assert.True(register.Add(Kernel.Ishoej, "Ishøj"));
        Assert.False(register.Add(Kernel.Ishoej, "Ishøj igen"));
        Assert.Equal(
            [new RegisteredMunicipality(Kernel.Ishoej, "Ishøj"), new RegisteredMunicipality(Kernel.Koege, "Køge")],
            register.All()
        );
        Assert.Equal("Ishøj", register.NameOf(Kernel.Ishoej));
    }

    private static SystemRegister Register(Kernel kernel) => kernel.Services.GetRequiredService<SystemRegister>();
}
