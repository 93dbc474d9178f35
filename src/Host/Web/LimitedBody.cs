namespace BarnetIMidten.Host.Web;

/// <summary>A request's body that ends in a 413 where it is longer than it may be; the rest of it is swallowed first.</summary>
/// <param name="stated">The length that the caller stated, or null.</param>
internal sealed class LimitedBody(Stream body, long limit, long? stated) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var got = stated > limit ? 0 : await body.ReadAsync(buffer, cancellationToken);
        read += got;
        if (stated > limit || read > limit)
        {
            await Swallow(cancellationToken);
            throw new BadHttpRequestException("The body is too large", StatusCodes.Status413PayloadTooLarge);
        }

        return got;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read without blocking");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    private Task Swallow(CancellationToken cancellation) => body.CopyToAsync(Null, cancellation);
}
