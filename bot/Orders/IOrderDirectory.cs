namespace CrossBorderBot.Orders;

/// <summary>The shop's orders. Thread-safe.</summary>
public interface IOrderDirectory
{
    /// <param name="number">As the shopper wrote it; case and separators do not matter.</param>
    /// <returns>Null for an unknown number.</returns>
    /// <exception cref="OrderDirectoryException">The shop's system did not answer.</exception>
    Task<Order?> FindAsync(string number, CancellationToken cancellationToken);
}
