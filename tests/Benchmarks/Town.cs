namespace BarnetIMidten.Benchmarks;

/// <summary>A municipality of so many courses, its server, and its lead at a browser; with what was measured of it. The first round warms it and is not counted.</summary>
internal sealed class Town : IDisposable
{
    /// <summary>The first is looked at, and written to no more.</summary>
    private const int CoursesToWriteTo = 8;

    private readonly Dictionary<string, List<double>> found = new(StringComparer.Ordinal);
    private readonly HttpClient program;
    private int visits;

    private Town(int size, Product product, ServerProcess server, HttpClient person) =>
        (Size, Product, Server, Person, program) = (size, product, server, person, product.Client(server));

    public int Size { get; }

    public Product Product { get; }

    public ServerProcess Server { get; }

    public HttpClient Person { get; }

    public IEnumerable<double> this[string what] => found[what].Skip(1);

    public static async Task<Town> Open(Bench bench, int size, int port)
    {
        var product = bench.Product($"town{size}");
        var server = product.Start(port);
        await server.Ready();
        await product.Import(History.Of(size));
        await product.Fill(server, 1 + CoursesToWriteTo);
        return new Town(size, product, server, await product.SignIn(server));
    }

    /// <summary>Processor time of the server for each of some hundred such requests.</summary>
    public async Task Measure(string what, Func<Task> request)
    {
        if (!found.TryGetValue(what, out var values))
        {
            found[what] = values = [];
        }

        values.Add(await Server.CpuARequest(request));
    }

    public Task Measure(string what, string page) => Measure(what, () => Person.GetByteArrayAsync(page));

    /// <summary>Records a visit to each of a few courses in turn.</summary>
    public Task Visit() => Benchmarks.Product.Visit(program, Product.Courses[1 + (visits++ % CoursesToWriteTo)]);

    public void Dispose()
    {
        program.Dispose();
        Person.Dispose();
        Server.Dispose();
    }
}
