using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Commands;
using InterviewPrep.Web.Endpoints;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Errors;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Hosting.Start;

if (CommandLine.IsVerb(args))
{
    return await CommandLine.RunAsync(args);
}

SiteRun.HaveSeveralWorkers();
var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
builder.AddSiteOptions();
builder.AddSiteLogging();
builder.AddDatabase();
builder.AddOrigin();
builder.AddLimits();
builder.AddErrors();
builder.AddMail();
builder.AddJobs();
builder.AddAccounts();
builder.AddBilling();
builder.AddPageAccess();
builder.AddCaching();
builder.AddClient();
builder.AddCurrentViewer();
builder.AddProduct();
builder.AddAdmin();
builder.AddDevelopmentStart();

var app = builder.Build();
if (await app.IsRefusedAsync())
{
    return StartRefusal.ExitCode;
}

app.UseRequestLog();
app.UseSecurityHeaders();
app.UseErrors();
app.UseOrigin();
app.UseRouting();
app.UseLimits();
app.UseNotFound();
app.UseAccounts();
app.UseCaching();
app.UseRequestTimeouts();
app.UseAuthorization();
app.UseLargeForms();
app.Use(ClientAssets.KeepFonts);
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapSession();
app.MapMedia();
app.MapFeeds();
app.MapRazorPages().WithStaticAssets();

return await app.RunSiteAsync();

/// <summary>Named for the tests' host.</summary>
public sealed partial class Program;
