namespace InterviewPrep.Web.Areas.Admin.Pages.Settings;

/// <summary>Two radio buttons.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Label">What is switched.</param>
/// <param name="On">What it means on.</param>
/// <param name="Off">What it means off.</param>
/// <param name="Value">What is chosen, or null where nothing is.</param>
/// <param name="Theirs">What somebody else saved meanwhile, or null where nobody did.</param>
public sealed record SwitchView(string Name, string Label, string On, string Off, Switch? Value, Switch? Theirs);
