using System.Text;
using InterviewPrep.Images;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Images;

/// <summary>What is taken for an image, and what is left of it.</summary>
public sealed class ImageReaderTests
{
    private static readonly byte[] Page = Encoding.ASCII.GetBytes("<html><script>alert(1)</script>");

    public static TheoryData<string, int, int> Kinds =>
        new()
        {
            { "image/png", 4, 3 },
            { "image/jpeg", 8, 6 },
            { "image/gif", 2, 2 },
            { "image/webp", 8, 6 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_image_is_known_by_its_content_and_stays_what_it_is_when_read_again(
        string type,
        int width,
        int height
    )
    {
        var clean = ImageReader.Clean(Of(type));

        Assert.Equal((type, width, height, 0), (clean.MediaType, clean.Width, clean.Height, clean.Tail));
        Assert.Equal(clean.Bytes, ImageReader.Clean(clean.Bytes).Bytes);
        Assert.Equal(
            (width, height),
            (ImageReader.Measure(clean.Bytes).Width, ImageReader.Measure(clean.Bytes).Height)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_cut_off_anywhere_is_refused(string type, int width, int height)
    {
        var whole = Of(type);
        Assert.Equal((width, height), (ImageReader.Measure(whole).Width, ImageReader.Measure(whole).Height));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<BadImageException>(() => ImageReader.Clean(whole.AsSpan(0, length)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_stands_behind_the_end_is_dropped_from_uploads_and_refused_in_packs(
        string type,
        int width,
        int height
    )
    {
        byte[] both = [.. Of(type), .. Page];

        var clean = ImageReader.Clean(both);

        Assert.Equal((width, height, Page.Length), (clean.Width, clean.Height, clean.Tail));
        Assert.Equal(-1, clean.Bytes.AsSpan().IndexOf(Page));
        var refused = Assert.Throws<BadImageException>(() => ImageReader.Measure(both));
        Assert.Contains("31 more bytes", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Notes =>
        new()
        {
            { "PNG text", SampleImages.Png(chunks: ("tEXt", [.. "Comment\0"u8, .. Page])) },
            { "PNG unknown", SampleImages.Png(chunks: ("heLo", Page)) },
            { "PNG camera", SampleImages.Png(chunks: ("eXIf", [.. SampleImages.Camera(1), .. Page])) },
            { "PNG behind the pixels", SampleImages.PngOf(1, 1, [.. SampleImages.Packed([0, 0]), .. Page]) },
            { "JPEG comment", SampleImages.JpegWith(0xFE, Page) },
            { "JPEG program", SampleImages.JpegWith(0xED, Page) },
            { "JPEG camera", SampleImages.JpegWith(0xE1, [.. "Exif\0\0"u8, .. SampleImages.Camera(1), .. Page]) },
            { "GIF comment", SampleImages.Gif(extensions: [0x21, 0xFE, (byte)Page.Length, .. Page, 0]) },
            { "GIF program", SampleImages.Gif(extensions: [0x21, 0xFF, (byte)Page.Length, .. Page, 0]) },
            { "WebP camera", WebPWith("EXIF", [.. SampleImages.Camera(1), .. Page]) },
            { "WebP unknown", WebPWith("HELO", Page) },
        };

    [Theory]
    [MemberData(nameof(Notes))]
    public void Notes_of_cameras_and_programs_do_not_survive(string what, byte[] file)
    {
        Assert.NotEqual(-1, file.AsSpan().IndexOf(Page));
        var clean = ImageReader.Clean(file);
        Assert.True(clean.Bytes.AsSpan().IndexOf(Page) < 0, what);
        Assert.True(clean.Bytes.AsSpan().IndexOf("GPS"u8) < 0, what);
        Assert.Equal(clean.Bytes, ImageReader.Clean(clean.Bytes).Bytes);
    }

    [Fact]
    public void A_colour_profile_stays()
    {
        Assert.NotEqual(-1, ImageReader.Clean(SampleImages.Jpeg).Bytes.AsSpan().IndexOf("ICC_PROFILE"u8));
        Assert.NotEqual(-1, ImageReader.Clean(SampleImages.WebP).Bytes.AsSpan().IndexOf("ICCP"u8));
        byte[] profile = [.. "name\0\0"u8, .. SampleImages.Packed("a profile"u8.ToArray())];
        Assert.NotEqual(
            -1,
            ImageReader.Clean(SampleImages.Png(chunks: ("iCCP", profile))).Bytes.AsSpan().IndexOf("iCCPicc"u8)
        );
    }

    public static TheoryData<byte[]> Turned =>
        new()
        {
            SampleImages.JpegWith(0xE1, [.. "Exif\0\0"u8, .. SampleImages.Camera(6)]),
            SampleImages.Png(chunks: ("eXIf", SampleImages.Camera(3))),
            WebPWith("EXIF", SampleImages.Camera(8)),
        };

    [Theory]
    [MemberData(nameof(Turned))]
    public void What_only_its_notes_turn_upright_is_refused_with_the_remedy(byte[] file)
    {
        var refused = Assert.Throws<BadImageException>(() => ImageReader.Clean(file));
        Assert.Contains("turn the picture itself upright", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Bombs =>
        new()
        {
            { "pixels", SampleImages.PngOf(8_000, 8_000, SampleImages.Packed([0])) },
            { "side", SampleImages.PngOf(int.MaxValue, 1, SampleImages.Packed([0])) },
            { "no pixels", SampleImages.PngOf(0, 1, SampleImages.Packed([0])) },
            { "more pixels than said", SampleImages.PngOf(1, 1, SampleImages.Packed(new byte[50_000_000])) },
            {
                "profile",
                SampleImages.Png(chunks: ("iCCP", [.. "x\0\0"u8, .. SampleImages.Packed(new byte[5_000_000])]))
            },
            { "frames", SampleImages.Gif(frames: 501) },
            { "pixels of frames", SampleImages.Gif(4_000, 4_000, frames: 10) },
            { "bytes", new byte[1_000_001] },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Small_files_that_unpack_to_large_ones_are_refused(string what, byte[] file)
    {
        var refused = Assert.Throws<BadImageException>(() => ImageReader.Clean(file));
        Assert.True(refused.Message.Length > 20, what);
    }

    public static TheoryData<string, byte[]> Broken =>
        new()
        {
            { "text", Page },
            { "a drawing without a size", Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>") },
            { "nothing", [] },
            { "zip", "PK\u0003\u0004 and more"u8.ToArray() },
            { "a wrong sum", [.. SampleImages.Png()[..^20], 1, .. SampleImages.Png()[^19..]] },
            { "an unknown part that matters", SampleImages.Png(chunks: ("HELO", Page)) },
            { "two palettes", SampleImages.Png(chunks: [("PLTE", [1, 2, 3]), ("PLTE", [1, 2, 3])]) },
            { "an animated PNG", SampleImages.Png(chunks: ("acTL", new byte[8])) },
            { "too few pixels", SampleImages.PngOf(4, 4, SampleImages.Packed([0, 0])) },
            { "a filter that is none", SampleImages.PngOf(1, 1, SampleImages.Packed([9, 0])) },
            { "a JPEG without pixels", [0xFF, 0xD8, 0xFF, 0xD9] },
            { "a JPEG that is lossless", SampleImages.JpegWith(0xC3, new byte[15]) },
            { "a table with more behind it", SampleImages.JpegWith(0xDB, [0, .. new byte[64], .. Page]) },
            { "a picture outside of its GIF", SampleImages.Gif() is var gif ? [.. gif[..20], 9, .. gif[21..]] : [] },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_damaged_or_no_image_is_refused_in_a_sentence(string what, byte[] file)
    {
        var refused = Assert.Throws<BadImageException>(() => ImageReader.Clean(file));
        Assert.True(refused.Message.EndsWith('.') && refused.Message.Length > 20, what);
        Assert.Throws<BadImageException>(() => ImageReader.Measure(file));
    }

    [Fact]
    public void An_animation_keeps_its_times_and_its_loop()
    {
        byte[] loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 5, 0, 0];
        byte[] time = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];
        var clean = ImageReader.Clean(SampleImages.Gif(frames: 3, extensions: [.. loop, .. time]));
        Assert.NotEqual(-1, clean.Bytes.AsSpan().IndexOf(loop));
        Assert.NotEqual(-1, clean.Bytes.AsSpan().IndexOf(time));
    }

    /// <summary>Whatever happens to a byte, the answer is a sentence or an image within the limits.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_damage_gets_past_the_reader_as_anything_but_a_refusal(string type, int width, int height)
    {
        Assert.True(width * height > 0);
        var random = new Random(5);
        for (var run = 0; run < 3_000; run++)
        {
            var bytes = Of(type).ToArray();
            for (var i = 0; i < 3; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                var image = ImageReader.Clean(bytes);
                ImageLimits.Check(image.Width, image.Height);
            }
            catch (BadImageException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }
    }

    private static byte[] Of(string type) =>
        type switch
        {
            "image/png" => SampleImages.Png(),
            "image/jpeg" => SampleImages.Jpeg,
            "image/gif" => SampleImages.Gif(),
            _ => SampleImages.WebP,
        };

    // Behind the last chunk, with the length of the whole mended.
    private static byte[] WebPWith(string type, byte[] data)
    {
        byte[] padded = data.Length % 2 == 1 ? [.. data, 0] : data;
        byte[] whole =
        [
            .. SampleImages.WebP,
            .. Encoding.ASCII.GetBytes(type),
            .. BitConverter.GetBytes(data.Length),
            .. padded,
        ];
        BitConverter.GetBytes(whole.Length - 8).CopyTo(whole, 4);
        return whole;
    }
}
