using SkiaSharp;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>Tells whether two programs have drawn the same picture.</summary>
internal static class PictureComparison
{
    // Letters lie a fraction of a pixel apart, and are blacker in one than in the other; means of so many pixels each way do not see that, but do see a word or a bar elsewhere.
    private const int Cell = 8;
    private const int Same = 40;

    /// <summary>More is another picture.</summary>
    public const double Most = 0.0003;

    /// <summary>How much of two pictures differs, from 0 to 1.</summary>
    public static double ShareThatDiffers(SKBitmap a, SKBitmap b)
    {
        var (first, second) = (Means(a), Means(b));
        return first.Zip(second).Count(p => Enumerable.Range(0, 3).Any(c => Math.Abs(p.First[c] - p.Second[c]) > Same)) / (double)first.Count;
    }

    // Red, green and blue of every square.
    private static List<double[]> Means(SKBitmap picture)
    {
        var pixels = picture.Pixels;
        var means = new List<double[]>();
        for (var top = 0; top + Cell <= picture.Height; top += Cell)
        {
            for (var left = 0; left + Cell <= picture.Width; left += Cell)
            {
                var sum = new double[3];
                for (var i = 0; i < Cell * Cell; i++)
                {
                    var pixel = pixels[(top + i / Cell) * picture.Width + left + i % Cell];
                    sum[0] += pixel.Red;
                    sum[1] += pixel.Green;
                    sum[2] += pixel.Blue;
                }

                means.Add([sum[0] / (Cell * Cell), sum[1] / (Cell * Cell), sum[2] / (Cell * Cell)]);
            }
        }

        return means;
    }
}
