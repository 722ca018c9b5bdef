using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InterviewPrep.Web.Hosting.TagHelpers;

/// <summary>
/// Puts the reader's token into every form that posts to an address written out: the framework does so only where it
/// writes the address itself. A form of a shared page has <c>data-needs-token</c> and gets its token by script.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public sealed class PostedFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (
            context.AllAttributes.ContainsName("data-needs-token")
            || context.AllAttributes.ContainsName("asp-antiforgery")
        )
        {
            return;
        }

        var token = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.MergeAttribute("type", "hidden");
        field.MergeAttribute("name", token.FormFieldName);
        field.MergeAttribute("value", token.RequestToken);
        output.PostContent.AppendHtml(field);
    }
}
