using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InterviewPrep.Web.Hosting.TagHelpers;

/// <summary>
/// A field with label, hint, error and the value that was typed: <c>&lt;field for="Input.Email" label="E-mail" /&gt;</c>.
/// Other attributes (autocomplete, required, maxlength, …) go to the control. Options or rows make it a select or a text area.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public int? Rows { get; set; }

    /// <summary>Says "optional" beside the label.</summary>
    public bool Optional { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, generator.IdAttributeDotReplacement);
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var state)
            ? state.Errors.FirstOrDefault()?.ErrorMessage
            : null;
        var given = await output.GetChildContentAsync();
        var isCounted = output.Attributes.ContainsName("data-count");
        var control = Control(output, id, error);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label") { Attributes = { ["class"] = "field-label", ["for"] = id } };
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"field-optional\">optional</span>");
        }

        output.Content.AppendHtml(label);
        AppendLine(output, "field-hint", $"{id}-hint", Hint);
        output.Content.AppendHtml(control);
        output.Content.AppendHtml(given);
        AppendLine(output, "field-error", $"{id}-error", error);
        // The script's count has its place before it comes, so that nothing moves.
        if (isCounted)
        {
            output.Content.AppendHtml("<div class=\"field-foot\"></div>");
        }
    }

    private TagBuilder Control(TagHelperOutput output, string id, string? error)
    {
        var given = output.Attributes.ToDictionary(
            pair => pair.Name,
            object? (pair) => pair.Value,
            StringComparer.Ordinal
        );
        output.Attributes.Clear();
        given["id"] = id;
        given["class"] = given.TryGetValue("class", out var extra) ? $"input {extra}" : "input";
        var described = string.Join(
            ' ',
            new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>()
        );
        if (described.Length > 0)
        {
            given["aria-describedby"] = described;
        }

        if (error is not null)
        {
            given["aria-invalid"] = "true";
        }

        var (metadata, name) = (For.ModelExplorer, For.Name);
        if (Options is not null)
        {
            return generator.GenerateSelect(ViewContext, metadata, null, name, Options, allowMultiple: false, given);
        }

        if (Rows is int rows)
        {
            return generator.GenerateTextArea(ViewContext, metadata, name, rows, columns: 0, given);
        }

        given["type"] = Type;
        return Type == "password"
            ? generator.GeneratePassword(ViewContext, metadata, name, value: null, given)
            : generator.GenerateTextBox(ViewContext, metadata, name, metadata.Model, format: null, given);
    }

    private static void AppendLine(TagHelperOutput output, string css, string id, string? text)
    {
        if (text is null)
        {
            return;
        }

        var line = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = id } };
        line.InnerHtml.Append(text);
        output.Content.AppendHtml(line);
    }
}
