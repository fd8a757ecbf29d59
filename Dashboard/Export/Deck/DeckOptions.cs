namespace Wusheng.Dashboard.Export.Deck;

/// <summary>The configuration section <c>Export</c> as far as decks are concerned.</summary>
public sealed class DeckOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Export";

    /// <summary>Name of the setting, for messages.</summary>
    public const string TemplateSetting = "Export:DeckTemplate";

    /// <summary>A .pptx or .potx of the office's own whose master, layouts and size decks have; empty for the dashboard's own. A relative path starts at the content root.</summary>
    public string DeckTemplate { get; set; } = "";
}

/// <summary>The office's own template cannot be used; the message says which setting names it and what to do, in one sentence.</summary>
public sealed class DeckTemplateException : Exception
{
    /// <summary>An unusable template.</summary>
    public DeckTemplateException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
