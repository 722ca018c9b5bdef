using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering;

/// <summary>Puts rendering into an application.</summary>
public static class RenderingSetup
{
    /// <summary>Adds the one <see cref="MarkdownRenderer"/> of the process. Its mathematics engines load when first needed.</summary>
    public static IServiceCollection AddRendering(this IServiceCollection services) =>
        services.AddSingleton(provider => new MarkdownRenderer(
            provider.GetRequiredService<ILogger<MarkdownRenderer>>()
        ));
}
