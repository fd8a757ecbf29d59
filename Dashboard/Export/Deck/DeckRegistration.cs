namespace Wusheng.Dashboard.Export.Deck;

/// <summary>Registers the deck among the formats a handout can be taken away in.</summary>
public static class DeckRegistration
{
    /// <summary>Adds <see cref="DeckFormat"/>, on the template that the configuration names.</summary>
    public static void AddDeck(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DeckOptions.Section).Get<DeckOptions>() ?? new();
        services.AddSingleton<IHandoutFormat>(provider => new DeckFormat(options, provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
    }
}
