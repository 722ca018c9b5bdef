using System.Collections.Frozen;
using static InterviewPrep.Rendering.Code.Language;

namespace InterviewPrep.Rendering.Code;

/// <summary>The languages that interviews are held in. Words are those of each language's reference.</summary>
internal static class Languages
{
    private const string ScriptKeywords =
        "as async await break case catch class const continue debugger default delete do else export extends finally for from function get if import in instanceof let new of return set static super switch this throw try typeof var void while with yield";

    private const string CKeywords =
        "auto break case const continue default do else enum extern for goto if inline register restrict return sizeof static struct switch typedef union volatile while";

    private const string CTypes =
        "bool char double float int int8_t int16_t int32_t int64_t long short signed size_t uint8_t uint16_t uint32_t uint64_t unsigned void";

    private static readonly (string, string) Slashes = ("/*", "*/");
    private static readonly Quote[] ScriptQuotes = [new("`", IsMultiline: true), new("\""), new("'")];

    private static readonly Language[] All =
    [
        new()
        {
            Names = "python py python3",
            Keywords = Words(
                "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield"
            ),
            Types = Words("bool bytes dict float frozenset int list object set str tuple type"),
            Literals = Words("True False None self cls"),
            LineComment = "#",
            Quotes = [new("\"\"\"", IsMultiline: true), new("'''", IsMultiline: true), new("\""), new("'")],
            Marker = '@',
        },
        new()
        {
            Names = "sql postgresql postgres mysql sqlite",
            Keywords = Words(
                "add all alter and any as asc between by case check column conflict constraint create cross database default delete desc distinct do drop else end except exists explain filter first following for foreign from full function group having if ilike in index inner insert intersect interval into is join key lateral last left like limit materialized natural not nulls of offset on or order outer over partition preceding primary range recursive references returning right rollup row rows select set some table then to trigger unbounded union unique update using values view when where window with",
                isCaseless: true
            ),
            Types = Words(
                "bigint boolean char date decimal double float int integer json jsonb numeric real serial smallint text time timestamp timestamptz uuid varchar",
                isCaseless: true
            ),
            Literals = Words("true false null", isCaseless: true),
            LineComment = "--",
            BlockComment = Slashes,
            Quotes = [new("'", IsMultiline: true, HasEscapes: false), new("\"", HasEscapes: false)],
            IsCaseless = true,
        },
        new()
        {
            Names = "bash sh shell zsh",
            Keywords = Words(
                "case do done elif else esac exit export fi for function if in local read readonly return select set shift source then trap unset until while"
            ),
            Types = Words(
                "awk cat cd chmod cp curl cut docker echo find git grep head kill ls make mkdir mv pip printf python rm sed sort tail tar test tr uniq wc xargs"
            ),
            LineComment = "#",
            Quotes = [new("\"", IsMultiline: true), new("'", IsMultiline: true, HasEscapes: false)],
            HasDollarVariables = true,
            NameCharacters = "-",
        },
        new()
        {
            Names = "json jsonc json5",
            Keywords = [],
            Literals = Words("true false null"),
            LineComment = "//",
            BlockComment = Slashes,
            HasStringKeys = true,
        },
        new()
        {
            Names = "yaml yml",
            Keywords = [],
            Literals = Words("true false null yes no on off ~"),
            LineComment = "#",
            Quotes = [new("\""), new("'", HasEscapes: false)],
            HasLineKeys = true,
            NameCharacters = "-.",
        },
        new()
        {
            Names = "javascript js jsx mjs",
            Keywords = Words(ScriptKeywords),
            Literals = Words("true false null undefined NaN Infinity"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = ScriptQuotes,
            NameCharacters = "$",
        },
        new()
        {
            Names = "typescript ts tsx",
            Keywords = Words(
                ScriptKeywords
                    + " abstract asserts declare enum implements infer interface is keyof module namespace override private protected public readonly satisfies type"
            ),
            Types = Words("any bigint boolean never number object string symbol unknown Array Map Promise Record Set"),
            Literals = Words("true false null undefined NaN Infinity"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = ScriptQuotes,
            Marker = '@',
            NameCharacters = "$",
        },
        new()
        {
            Names = "csharp cs c# dotnet",
            Keywords = Words(
                "abstract and as async await base break case catch checked class const continue default delegate do else enum event explicit extern file finally fixed for foreach from get global goto group if implicit in init interface internal into is join let lock nameof namespace new not on operator or orderby out override params partial private protected public readonly record ref required return scoped sealed select set sizeof stackalloc static struct switch this throw try typeof unchecked unsafe using value virtual volatile when where while with yield"
            ),
            Types = Words(
                "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort var void"
            ),
            Literals = Words("true false null"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = [new("\"\"\"", IsMultiline: true, HasEscapes: false), new("\""), new("'")],
            Marker = '#',
        },
        new()
        {
            Names = "cpp c++ cc cxx hpp cuda",
            Keywords = Words(
                CKeywords
                    + " alignas alignof and catch class co_await co_return co_yield concept consteval constexpr constinit const_cast decltype delete dynamic_cast explicit export final friend mutable namespace new noexcept not operator or override private protected public reinterpret_cast requires static_assert static_cast template this thread_local throw try typeid typename using virtual"
            ),
            Types = Words(CTypes + " array map pair set string string_view tuple unordered_map unordered_set vector"),
            Literals = Words("true false nullptr NULL"),
            LineComment = "//",
            BlockComment = Slashes,
            Marker = '#',
        },
        new()
        {
            Names = "c h",
            Keywords = Words(CKeywords),
            Types = Words(CTypes),
            Literals = Words("true false NULL"),
            LineComment = "//",
            BlockComment = Slashes,
            Marker = '#',
        },
        new()
        {
            Names = "r rscript",
            Keywords = Words("break else for function if in next repeat return while library require"),
            Types = Words("c list matrix data.frame factor character numeric integer logical"),
            Literals = Words("TRUE FALSE NULL NA NaN Inf"),
            LineComment = "#",
            Quotes = [new("\"", IsMultiline: true), new("'", IsMultiline: true)],
            NameCharacters = ".",
        },
        new()
        {
            Names = "java",
            Keywords = Words(
                "abstract assert break case catch class continue default do else enum extends final finally for if implements import instanceof interface native new package permits private protected public record return sealed static strictfp super switch synchronized this throw throws transient try void volatile while yield"
            ),
            Types = Words(
                "boolean byte char double float int long short var String Integer List Map Set Object Optional"
            ),
            Literals = Words("true false null"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = [new("\"\"\"", IsMultiline: true), new("\""), new("'")],
            Marker = '@',
        },
        new()
        {
            Names = "rust rs",
            Keywords = Words(
                "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref return static struct super trait type union unsafe use where while"
            ),
            Types = Words(
                "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Box HashMap HashSet Option Rc Result Self String Vec"
            ),
            Literals = Words("true false self None Some Ok Err"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = [new("\"", IsMultiline: true), new("'")],
            HasLifetimes = true,
            Marker = '#',
        },
        new()
        {
            Names = "go golang",
            Keywords = Words(
                "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var"
            ),
            Types = Words(
                "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr"
            ),
            Literals = Words("true false nil iota"),
            LineComment = "//",
            BlockComment = Slashes,
            Quotes = [new("`", IsMultiline: true, HasEscapes: false), new("\""), new("'")],
        },
    ];

    private static readonly FrozenDictionary<string, Language> ByName = All.SelectMany(language =>
            language.Names.Split(' ').Select(name => KeyValuePair.Create(name, language))
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a code fence, or null when it is not one of ours.</summary>
    public static Language? Find(string name) => ByName.GetValueOrDefault(name);
}
