namespace BarnetIMidten.Benchmarks;

/// <summary>A municipality of so many courses, its server, and its lead at a browser.</summary>
internal sealed class Town : IDisposable
{
    /// <summary>The first is looked at, and written to no more.</summary>
    public const int CoursesToWriteTo = 64;

    private const int MakingPort = 5908;
    private readonly HttpClient program;
    private int visits;

    private Town(Product product, ServerProcess server)
    {
        (Product, Server) = (product, server);
        (Person, program) = (product.Person(server), product.Client(server));
    }

    public Product Product { get; }

    public ServerProcess Server { get; }

    public HttpClient Person { get; }

    /// <param name="data">Its own among those of the bench.</param>
    public static async Task<Town> Open(Bench bench, int courses, string data, int port)
    {
        var product = await bench.Town(courses, data);
        var server = product.Start(port);
        await server.Ready();
        return new Town(product, server);
    }

    /// <summary>Fills a product that is new, and signs its lead in.</summary>
    public static async Task Make(Product product, int courses)
    {
        using var server = product.Start(MakingPort);
        await server.Ready();
        await product.Import(History.Of(courses));
        await product.Fill(server, 1 + CoursesToWriteTo);
        using var person = await product.SignIn(server);
    }

    /// <summary>Processor time of the server for each of some hundred such requests.</summary>
    public Task<double> Cost(Func<Task> request) => Server.CpuARequest(request);

    public Task<double> Cost(string page) => Cost(() => Person.GetByteArrayAsync(page));

    /// <summary>Records a visit to each of a few courses in turn.</summary>
    public Task Visit() => Cases.Visit(program, Product.Courses[1 + (visits++ % CoursesToWriteTo)]);

    public void Dispose()
    {
        program.Dispose();
        Person.Dispose();
        Server.Dispose();
    }
}
