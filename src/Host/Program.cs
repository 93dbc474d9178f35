using BarnetIMidten.Host;
using BarnetIMidten.Host.CommandLine;

return Verbs.Asked(args) is { } verb ? await verb.Run() : await Server.Run(args);
