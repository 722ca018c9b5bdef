namespace InterviewPrep.Packs.Yaml;

/// <summary>A piece of YAML with its place in the file. Scalars stay text: the key that holds one says what it means.</summary>
internal abstract record YamlNode(Place At);

/// <param name="IsPlain">Written without quotes, so that an empty one or <c>null</c> means "nothing".</param>
internal sealed record YamlText(string Value, bool IsPlain, Place At) : YamlNode(At)
{
    public bool IsNothing => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>Something that was refused and reported: whoever meets it says nothing more about it.</summary>
internal sealed record YamlRefused(Place At) : YamlNode(At);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, Place At) : YamlNode(At);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Place At) : YamlNode(At);

internal sealed record YamlEntry(YamlText Key, YamlNode Value);
