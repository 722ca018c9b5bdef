using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>The way through the site without a mouse.</summary>
public sealed class KeyboardTests(BrowserSite site, Chromium chromium)
{
    [Fact]
    public async Task A_candidate_searches_opens_and_answers_by_keys_alone()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync("/questions");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("[data-search]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("attention");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=attention");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("a.row-title").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**/questions/*attention*");

        await page.Locator("#your-answer .editor").ScrollIntoViewIfNeededAsync();
        await page.Locator("#your-answer .cm-content").FocusAsync();
        await page.Keyboard.TypeAsync("Variance grows with the dimension.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#your-answer .prose").First).ToContainTextAsync("Variance grows");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task J_and_k_go_through_the_list_that_the_page_came_from()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync("/questions");
        await page.Locator("a.row-title").First.ClickAsync();
        await page.WaitForURLAsync("**?in=*");
        var first = page.Url;
        await Assertions.Expect(page.Locator("#related a.row-title")).Not.ToHaveCountAsync(0);
        var next = await page.Locator(".neighbours a[rel=next]").GetAttributeAsync("href");

        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync(site.Address + next);
        await page.Keyboard.PressAsync("k");
        await page.WaitForURLAsync(first);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_editor_chooses_questions_and_comes_to_a_reason_by_keys_alone()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = Guest.Admin });
        var page = await visit.OpenAsync("/admin/questions");
        var rows = await page.Locator("input[name=slugs]").CountAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("input[name=slugs]:checked")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText($"2 of {rows} on this page chosen")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("input[name=slugs]:checked")).ToHaveCountAsync(1);
        await page.GetByLabel("Choose all on this page").CheckAsync();
        await Assertions.Expect(page.Locator("input[name=slugs]:checked")).ToHaveCountAsync(rows);

        await page.GotoAsync("/admin/moderation?type=first");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator(".queue-entry input[name=text]").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ax");
        await Assertions.Expect(page.Locator(".queue-entry input[name=text]").First).ToHaveValueAsync("ax");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(Guest.Anonymous, 0)]
    [InlineData(Guest.Free, 1)]
    public async Task The_list_of_keys_names_those_that_do_something(Guest guest, int bookmarks)
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = guest });
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#keys dd:text-is('Bookmark')")).ToHaveCountAsync(bookmarks);
        await Assertions.Expect(page.Locator("[data-key=b]")).ToHaveCountAsync(bookmarks);
    }

    [Fact]
    public async Task Everything_that_Tab_reaches_shows_where_it_is()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync(PageList.ProQuestion);
        for (var stops = 0; stops < 40; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var fault = await page.EvaluateAsync<string?>(
                """
                () => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return null;
                  // A row shows the focus of its title around the whole row.
                  const shown = [[at], [at, '::after'], [at, '::before']].map((part) => getComputedStyle(...part));
                  const visible = shown.some((s) =>
                    (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
                  return visible ? null : at.outerHTML.slice(0, 200);
                }
                """
            );
            Assert.Null(fault);
        }
    }
}
