using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InterviewPrep.Web.Hosting.TagHelpers;

/// <summary>
/// <c>&lt;moment at="answer.RevisedAt" day-only="true" /&gt;</c>: in the zone that the member chose; for everybody else in UTC, which
/// script rewrites to the zone of the device. Calendar dates are none of its business: no zone moves them.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(CurrentViewer current) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary>Whether the day says enough.</summary>
    public bool DayOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Dates.Machine(At));
        if (current.TimeZone is { } zone)
        {
            output.Attributes.SetAttribute("title", Dates.Minute(At));
            output.Content.SetContent(DayOnly ? Dates.Day(At, zone) : Dates.Minute(At, zone));
        }
        else
        {
            output.Attributes.SetAttribute("data-local", DayOnly ? "date" : "time");
            output.Content.SetContent(DayOnly ? Dates.Day(At, TimeZoneInfo.Utc) : Dates.Minute(At));
        }
    }
}
