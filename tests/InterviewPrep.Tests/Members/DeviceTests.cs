using InterviewPrep.Members;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class DeviceTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData("curl/8.0", "curl")]
    [InlineData("<script>", "An unknown browser")]
    [InlineData(null, "An unknown browser")]
    public void A_browser_is_named_as_its_owner_would_name_it(string? header, string name) =>
        Assert.Equal(name, Device.Named(header));
}
