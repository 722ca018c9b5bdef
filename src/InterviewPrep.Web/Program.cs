using InterviewPrep.Web.Commands;
using InterviewPrep.Web.Hosting;

if (CommandLine.IsVerb(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddSiteOptions();
builder.AddSiteLogging();
builder.AddDatabase();
builder.AddAccounts();
builder.AddPageAccess();
builder.AddClient();
builder.AddCurrentViewer();
builder.AddProduct();

var app = builder.Build();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseRouting();
app.UseAccounts();
app.UseAuthorization();
app.Use(ClientAssets.KeepFonts);
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();

await app.PrepareDatabaseAsync();
await app.RunAsync();
return 0;

/// <summary>Named for the tests' host.</summary>
public sealed partial class Program;
