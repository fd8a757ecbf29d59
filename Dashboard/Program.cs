using Wusheng.Dashboard;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Features;
using Wusheng.Dashboard.Store;

// --demo runs on made-up figures, in a store of their own.
var builder = WebApplication.CreateBuilder(StoreOptions.InFull(args));

// Chinese throughout, whatever the server's own language is.
Hosting.SpeakChinese();

// The files of wwwroot and of MudBlazor, also when started from the build output.
builder.WebHost.UseStaticWebAssets();

// The indicator store: opened, migrated and filled from the data folder before the first page.
builder.Services.AddStore(builder.Configuration);

// What is taken away by address, and the queue it is written in.
builder.Services.AddExports(builder.Configuration);

// Slides.
builder.Services.AddDeck(builder.Configuration);

// Excel and Word.
builder.Services.AddPapers();

// The pages, their settings, and what they share.
builder.Services.AddPages(builder.Configuration);

// Charts as pictures, and the fonts they are drawn with.
builder.Services.AddPictures(builder.Configuration);

var app = builder.Build();

// Every answer carries the same safety headers; pages are compressed, what never changes is kept by browsers.
app.UseSafetyHeaders();
app.UseLastingFiles();
app.UseResponseCompression();

// What went wrong is said in words: an error page, and a page for addresses that lead nowhere.
app.UseErrorPages();

app.UseAntiforgery();
app.MapStaticAssets();
app.MapPages();

return app.RunOrExplain();
