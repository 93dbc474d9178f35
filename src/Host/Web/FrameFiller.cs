using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Host.Web;

/// <summary>Fills what stands around a page: the municipality, the user, and the menu of her role.</summary>
internal sealed class FrameFiller(RequestDelegate next)
{
    private static readonly MenuItem Home = new("menu.home", "/", "home");
    private static readonly MenuItem Referrals = new(
        "menu.referrals",
        "/henvisninger",
        "assignment",
        "/samtykker",
        "/oplysningspligt",
        "/noedadgang",
        "/noedadgange",
        "/import"
    );
    private static readonly MenuItem Courses = new("menu.courses", "/forloeb", "groups");
    private static readonly MenuItem Calendar = new("menu.calendar", "/kalender", "calendar-month");
    private static readonly MenuItem Programme = new("menu.programme", "/indsats", "checklist");
    private static readonly MenuItem Switches = new("menu.switches", "/funktioner", "tune");
    private static readonly MenuItem Users = new("menu.users", "/brugere", "persons");
    private static readonly MenuItem Cases = new("menu.business-cases", "/businesscase", "payments", "/prisindeks", "/tilskud");

    /// <summary>For those to whom it is one thing of many.</summary>
    private static readonly MenuItem Economy = new("menu.economy", "/businesscase", "payments", "/prisindeks", "/pulje", "/tilskud");
    private static readonly MenuItem Pool = new("menu.pool", "/pulje", "database");
    private static readonly MenuItem Evaluation = new("menu.evaluation", "/evaluering", "analytics");
    private static readonly MenuItem Questionnaires = new("menu.evaluation", "/evaluering/spoergeskemaer", "analytics", "/evaluering");
    private static readonly MenuItem StopOps = new("menu.stop-op", "/evaluering/stop-op", "analytics");
    private static readonly MenuItem Oversight = new(
        "menu.oversight",
        "/tilsyn",
        "visibility",
        "/drift",
        "/brugslog",
        "/noedadgange",
        "/opbevaring",
        "/sletninger",
        "/leverancer",
        "/import"
    );

    public Task Invoke(HttpContext http, CallContext call, PageFrame frame, Phrasebook texts)
    {
        if (call.Caller is { } caller && !Gate.IsApi(http))
        {
            (frame.MunicipalityName, frame.UserName, frame.Menu) = (
                texts.FormalName(caller.Municipality).ToString(),
                caller.Name,
                MenuOf(caller.Role)
            );
        }

        return next(http);
    }

    private static IReadOnlyList<MenuItem> MenuOf(Role role) =>
        role switch
        {
            Role.Pedagogue => [Home, Referrals, Courses, Calendar, Programme, StopOps],
            Role.Lead => [Home, Referrals, Courses, Calendar, Programme, Economy, Evaluation],
            Role.Administrator => [Home, Programme, Switches, Users, Oversight, Economy, Questionnaires],
            Role.Controller or Role.Observer => [Home, Cases, Pool, Evaluation, Programme],
            _ => [Home, Programme],
        };
}
