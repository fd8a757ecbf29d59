#:project ../Dashboard/Dashboard.csproj
#:property PublishAot=false
// Puts pictures side by side: dotnet run scripts/side-by-side.cs -- folder
// Of every NAME.new.png in the folder, with NAME.old.png where there is one, it makes NAME.png: approved | received | difference (black on white, the blacker the larger).
using SkiaSharp;

const int Border = 8;
const string New = ".new.png";
const string Old = ".old.png";

foreach (var file in Directory.EnumerateFiles(args[0], "*" + New).Order(StringComparer.Ordinal))
{
    var name = file[..^New.Length];
    using var received = SKBitmap.Decode(file);
    using var approved = File.Exists(name + Old) ? SKBitmap.Decode(name + Old) : null;
    using var difference = approved is null ? null : DifferenceOf(approved, received);
    using var together = SideBySide([.. new[] { approved, received, difference }.OfType<SKBitmap>()]);
    using var encoded = together.Encode(SKEncodedImageFormat.Png, 100);
    using (var output = File.Create(name + ".png")) encoded.SaveTo(output);
    File.Delete(file);
    File.Delete(name + Old);
    Console.WriteLine(name + ".png");
}

// The largest difference of a colour, doubled so that pale ones are seen too; what only one of them has is black.
static SKBitmap DifferenceOf(SKBitmap a, SKBitmap b)
{
    var (width, height) = (Math.Max(a.Width, b.Width), Math.Max(a.Height, b.Height));
    var (first, second) = (a.Pixels, b.Pixels);
    var pixels = new SKColor[width * height];
    for (var y = 0; y < height; y++)
    {
        for (var x = 0; x < width; x++)
        {
            var isInBoth = x < a.Width && y < a.Height && x < b.Width && y < b.Height;
            var largest = isInBoth ? Distance(first[y * a.Width + x], second[y * b.Width + x]) : 255;
            var grey = (byte)(255 - Math.Min(255, largest * 2));
            pixels[y * width + x] = new(grey, grey, grey);
        }
    }

    return new SKBitmap(width, height) { Pixels = pixels };
}

static int Distance(SKColor a, SKColor b) => Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));

static SKBitmap SideBySide(SKBitmap[] pictures)
{
    var all = new SKBitmap(pictures.Sum(p => p.Width + Border) + Border, pictures.Max(p => p.Height) + 2 * Border);
    using var canvas = new SKCanvas(all);
    canvas.Clear(SKColors.Gray);
    var x = Border;
    foreach (var picture in pictures)
    {
        canvas.DrawBitmap(picture, x, Border);
        x += picture.Width + Border;
    }

    return all;
}
