using CrossBorderBot.Host;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });
    builder.AddBot();
    var app = builder.Build();
    app.UseBot();
    await app.RunBotAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Explain(e) is { } cure)
{
    Console.Error.WriteLine(cure);
    return 1;
}
