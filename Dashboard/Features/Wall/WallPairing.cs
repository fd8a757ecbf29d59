using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Gives walls to controllers, and keeps it, so that neither has to type the code again when the server has been restarted.</summary>
public sealed class WallPairing(WallHub hub, WallRecords records, ILogger<WallPairing> log)
{
    /// <summary>Takes a code that was typed.</summary>
    /// <param name="controller">Hash of the controller's secret.</param>
    /// <param name="code">The code.</param>
    /// <param name="from">Where it was typed.</param>
    /// <returns>What to tell whoever typed it, and whether it worked.</returns>
    public async Task<(bool IsPaired, string Words)> PairAsync(string controller, string code, string from)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (digits.Length != 6) return (false, "遥控码是六位数字，请按大屏上显示的输入。");
        var (answer, wall) = hub.Pair(controller, digits, from);
        if (answer == WallCodeAnswer.Refused) return (false, "输错的次数太多，请5分钟后再试。");
        if (wall is null) return (false, "遥控码不对或已过期（每个码5分钟内有效），请看大屏上现在显示的码；屏上没有时，在大屏上按 C 键。");
        try
        {
            await records.PairAsync(wall.Id, controller);
        }
        catch (StoreFaultException fault)
        {
            log.LogWarning(fault, "大屏与遥控器的配对没有写入数据库，服务器重启后需要重新输入遥控码。");
        }

        return (true, $"已与{wall.Name}配对。");
    }

    /// <summary>A controller leaves a wall, which goes on by itself.</summary>
    public async Task LeaveAsync(string controller, string wall)
    {
        if (!hub.Leave(controller, wall)) return;
        try
        {
            await records.UnpairAsync(wall);
        }
        catch (StoreFaultException fault)
        {
            log.LogWarning(fault, "解除大屏与遥控器的配对没有写入数据库。");
        }
    }
}
