namespace Wusheng.Dashboard.Export;

/// <summary>Finished pictures, as many as fit into so much memory; what has not been asked for longest goes first.</summary>
/// <param name="mostBytes">How much they may take together.</param>
public sealed class KeptPictures(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Tag, byte[] Picture)>> _byTag = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Tag, byte[] Picture)> _newestFirst = new();

    /// <summary>How much they take now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The picture of a tag; null where it is not kept.</summary>
    public byte[]? Find(string tag)
    {
        lock (_lock)
        {
            if (!_byTag.TryGetValue(tag, out var node)) return null;
            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value.Picture;
        }
    }

    /// <summary>Keeps a picture, if there is room for it at all.</summary>
    public void Keep(string tag, byte[] picture)
    {
        lock (_lock)
        {
            if (picture.Length > mostBytes || _byTag.ContainsKey(tag)) return;
            _byTag[tag] = _newestFirst.AddFirst((tag, picture));
            Bytes += picture.Length;
            while (Bytes > mostBytes && _newestFirst.Last is { } oldest)
            {
                _newestFirst.RemoveLast();
                _byTag.Remove(oldest.Value.Tag);
                Bytes -= oldest.Value.Picture.Length;
            }
        }
    }
}
