using System.Text.Json;
using System.Text.Json.Serialization;
using CrossBorderBot.Answers;
using CrossBorderBot.Orders;

namespace CrossBorderBot.Turns;

/// <summary>An order as the desk's panel shows it, formatted for the reader's language.</summary>
internal sealed class OrderView(AnswerCatalogue catalogue, TextRenderer renderer)
{
    public JsonElement For(Order order, string language, bool verified, DateOnly today)
    {
        var texts = catalogue.For(language);
        string Day(DateOnly day) => LocaleFormat.Day(day, texts.CultureInfo);
        string Money(OrderMoney money) => LocaleFormat.Money(money.Amount, money.Currency, texts.CultureInfo);
        var view = new OrderPanel(
            order.Number, JsonNamingPolicy.CamelCase.ConvertName(order.Status.ToString()), StatusText(order, language, texts, today),
            verified, Day(order.PlacedOn), Money(order.Total),
            order.Items.Select(item => new OrderPanelItem(item.Name, item.Quantity)).ToList(),
            texts.Country(order.Destination), order.Payment,
            order.Shipments.Select(shipment => new OrderPanelShipment(
                shipment.Carrier, shipment.TrackingNumber, JsonNamingPolicy.CamelCase.ConvertName(shipment.Status.ToString()),
                texts.Messages[OrderReply.StatusKey(shipment, today)],
                shipment.EstimatedOn is { } estimated ? Day(estimated) : null, Day(shipment.LastEventOn), shipment.Place)).ToList(),
            order.Refund is { } refund ? new OrderPanelRefund(Money(refund), order.ClosedOn is { } on ? Day(on) : null) : null);
        return JsonSerializer.SerializeToElement(view, OrderPanelJson.Default.OrderPanel);
    }

    // One parcel: its state in two words, the rest stands below. Otherwise the sentence that the shopper would read.
    private string StatusText(Order order, string language, LanguageTexts texts, DateOnly today)
    {
        if (order is not { Status: OrderStatus.Shipped, Shipments: [var only] })
            return renderer.Render(OrderReply.For(order, today)[0], language);
        var words = texts.Messages[OrderReply.StatusKey(only, today)];
        return texts.CultureInfo.TextInfo.ToUpper(words[0]) + words[1..];
    }
}

internal sealed record OrderPanel(
    string Number, string Status, string StatusText, bool Verified, string PlacedOn, string Total, IReadOnlyList<OrderPanelItem> Items,
    string Destination, string Payment, IReadOnlyList<OrderPanelShipment> Shipments, OrderPanelRefund? Refund);

internal sealed record OrderPanelItem(string Name, int Quantity);

internal sealed record OrderPanelShipment(
    string Carrier, string TrackingNumber, string Status, string StatusText, string? EstimatedOn, string LastEventOn, string LastEvent);

internal sealed record OrderPanelRefund(string Amount, string? On);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderPanel))]
internal sealed partial class OrderPanelJson : JsonSerializerContext;
