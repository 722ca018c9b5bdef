using System.Buffers.Binary;

namespace InterviewPrep.Images.Formats;

/// <summary>Bytes from the first to the last; whoever asks for more than there are has a file that was cut off.</summary>
internal ref struct ByteWalk(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> all = bytes;

    /// <summary>How many bytes were taken.</summary>
    public int At { get; private set; }

    public readonly int Left => all.Length - At;

    /// <exception cref="BadImageException">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Left)
        {
            throw new BadImageException("The file ends in the middle of the image: save or copy it again.");
        }

        var taken = all.Slice(At, (int)count);
        At += (int)count;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public ushort Big16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint Big32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ushort Little16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint Little32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
}
