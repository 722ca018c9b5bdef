using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>The rows behind one list file.</summary>
internal interface IListTable
{
    ListSchema Schema { get; }

    /// <summary>Every entry, archived ones too, in the order in which lists show them.</summary>
    Task<IReadOnlyList<StoredItem>> LoadAsync(CancellationToken cancel);

    /// <summary>Adds, changes or brings back an entry; saved with the context.</summary>
    void Put(PutItem put);

    /// <summary>Takes an entry out of lists; its row stays.</summary>
    void Archive(string key, DateTimeOffset now);
}
