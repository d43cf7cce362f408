using System.Text.Json;

namespace CrossBorderBot.Orders;

/// <summary>Orders from a JSON file whose dates are days from today, so that the demonstration never grows old.</summary>
public sealed class DemoOrderDirectory : IOrderDirectory
{
    private readonly Dictionary<string, DemoOrder> _orders;
    private readonly ILookup<string, DemoOrder> _byDigits;
    private readonly TimeProvider _time;

    /// <exception cref="InvalidDataException">The file is missing or not valid.</exception>
    public DemoOrderDirectory(string file, TimeProvider time)
    {
        _time = time;
        try
        {
            var orders = JsonSerializer.Deserialize(File.ReadAllBytes(file), OrdersJson.Default.DemoOrderArray) ?? [];
            _orders = orders.ToDictionary(order => OrderNumbers.Normalise(order.Number));
            _byDigits = orders.ToLookup(order => OrderNumbers.Digits(order.Number));
        }
        catch (Exception e) when (e is IOException or JsonException or ArgumentException)
        {
            throw new InvalidDataException($"The demo orders in {file} cannot be read ({e.Message}); mend the file or set Orders:DemoFile.", e);
        }
    }

    public int Count => _orders.Count;

    public Task<Order?> FindAsync(string number, CancellationToken cancellationToken) =>
        Task.FromResult(Find(OrderNumbers.Normalise(number))?.On(DateOnly.FromDateTime(_time.GetLocalNow().Date)));

    // Many leave the letters out; the digits alone will do as long as they mean one order.
    private DemoOrder? Find(string number) => _orders.GetValueOrDefault(number)
        ?? (number == OrderNumbers.Digits(number) && _byDigits[number].Take(2).ToList() is [var only] ? only : null);
}
