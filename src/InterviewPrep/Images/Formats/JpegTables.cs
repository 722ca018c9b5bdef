namespace InterviewPrep.Images.Formats;

/// <summary>The tables of a JPEG: as long as what they hold, so that nothing else travels with them.</summary>
internal static class JpegTables
{
    private const byte Huffman = 0xC4;
    private const byte Quantisation = 0xDB;

    public static void Check(byte mark, ReadOnlySpan<byte> data)
    {
        var walk = new ByteWalk(data);
        while (walk.Left > 0)
        {
            switch (mark)
            {
                case Huffman:
                    walk.Byte();
                    var values = 0;
                    foreach (var count in walk.Take(16))
                    {
                        values += count;
                    }

                    walk.Take(values <= 256 ? values : -1);
                    break;
                case Quantisation:
                    walk.Take(walk.Byte() >> 4 == 0 ? 64 : 128);
                    break;
                default:
                    walk.Take(2);
                    break;
            }
        }
    }
}
