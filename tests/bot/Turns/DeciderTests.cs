using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Nlu;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.Turns;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

[Parallelizable(ParallelScope.All)]
public sealed class DeciderTests
{
    private static readonly Understanding Unclear = Heard.Unclear;

    private static IEnumerable<TestCaseData> Rules()
    {
        // Confident
        yield return Rule("Confident_Article_Answers", Heard.As("shipping.cost", 0.45), new Decision.Answer("shipping.cost"));
        yield return Rule("JustBelowConfident_Alone_IsNotUnderstood", Heard.As("shipping.cost", 0.4499), new Decision.NotUnderstood());
        yield return Rule("Confident_AboutOneOrder_LooksUp", Heard.As("shipping.track_order"), new Decision.LookUpOrder("shipping.track_order"));
        yield return Rule("Confident_RefundStatus_LooksUp", Heard.As("refund.status"), new Decision.LookUpOrder("refund.status"));
        yield return Rule("Confident_HeldInCustoms_LooksUp", Heard.As("customs.held"), new Decision.LookUpOrder("customs.held"));
        yield return Rule("Confident_SmallTalk_Answers", Heard.As("chitchat.thanks"), new Decision.Answer("chitchat.thanks"));
        // Unclear
        yield return Rule("TwoLikely_AreOffered", Heard.Of("en", ("shipping.cost", 0.3), ("returns.cost", 0.2)), Offer("shipping.cost", "returns.cost"));
        yield return Rule("ThreeLikely_AreOffered", Heard.Of("en", ("shipping.cost", 0.2), ("returns.cost", 0.15), ("payment.fees", 0.1)), Offer("shipping.cost", "returns.cost", "payment.fees"));
        yield return Rule("NoneAmongTheLikely_IsNotOffered", Heard.Of("en", ("none", 0.3), ("returns.cost", 0.2), ("payment.fees", 0.2)), Offer("returns.cost", "payment.fees"));
        yield return Rule("UnlikelyThird_IsNotOffered", Heard.Of("en", ("shipping.cost", 0.3), ("returns.cost", 0.2), ("payment.fees", 0.07)), Offer("shipping.cost", "returns.cost"));
        yield return Rule("LikelyTogetherTooLittle_IsNotUnderstood", Heard.Of("en", ("shipping.cost", 0.2), ("returns.cost", 0.19)), new Decision.NotUnderstood());
        yield return Rule("NothingHeard_IsOutOfScope", Heard.Of("en"), new Decision.OutOfScope());
        yield return Rule("ConfidentNone_IsOutOfScope", Heard.As("none"), new Decision.OutOfScope());
        yield return Rule("SecondMiss_HandsOff", Unclear, new Decision.HandOff("not_understood", "none"), Memory(misses: 1));
        yield return Rule("SecondMiss_NamesTheLastTopic", Unclear, new Decision.HandOff("not_understood", "shipping.cost"), Memory(misses: 1, last: "shipping.cost"));
        yield return Rule("OutOfScopeAfterAMiss_HandsOff", Heard.As("none"), new Decision.HandOff("not_understood", "none"), Memory(misses: 1));
        yield return Rule("ClarifyAfterAMiss_HandsOff", Heard.Of("en", ("shipping.cost", 0.3), ("returns.cost", 0.2)), new Decision.HandOff("not_understood", "none"), Memory(misses: 1));
        yield return Rule("UnderstoodAfterAMiss_Answers", Heard.As("shipping.cost"), new Decision.Answer("shipping.cost"), Memory(misses: 1));
        // A number by itself
        yield return Rule("OrderNumberAlone_LooksUp", Heard.As("none").With(EntityKind.OrderNumber, "KH-10482"), new Decision.LookUpOrder("shipping.track_order"), text: "KH-10482");
        yield return Rule("OrderNumberAlone_KeepsTheTopic", Unclear.With(EntityKind.OrderNumber, "KH-10482"), new Decision.LookUpOrder("customs.held"), Memory(last: "customs.held"), text: "KH-10482");
        yield return Rule("OrderNumberAlone_IsNotWhatTheModelMayHear", Heard.As("payment.fees").With(EntityKind.OrderNumber, "KH-10482"), new Decision.LookUpOrder("shipping.track_order"), text: "KH-10482");
        yield return Rule("OrderNumberInALongText_IsNoQuestionAboutOurs", Heard.As("none").With(EntityKind.OrderNumber, "4711"), new Decision.OutOfScope(), text: "the other company says that my order 4711 is lost");
        // To a person
        yield return Rule("Complaint_HandsOff", Heard.As("service.complaint"), new Decision.HandOff("sensitive", "service.complaint"));
        yield return Rule("UnknownCharge_HandsOff", Heard.As("payment.unauthorized"), new Decision.HandOff("sensitive", "payment.unauthorized"));
        yield return Rule("Asked_HandsOff", Heard.As("service.human"), new Decision.HandOff("asked", "service.human"));
        yield return Rule("Asked_NamesTheLastTopic", Heard.As("service.human"), new Decision.HandOff("asked", "customs.held"), Memory(last: "customs.held"));
        yield return Rule("Angry_HandsOffWithTheTopic", Heard.As("shipping.delayed").WithMood(anger: 0.8), new Decision.HandOff("anger", "shipping.delayed"));
        yield return Rule("AngryWithoutATopic_IsAComplaint", Unclear.WithMood(anger: 0.9), new Decision.HandOff("anger", "service.complaint"));
        yield return Rule("AngryNone_IsAComplaint", Heard.As("none").WithMood(anger: 1), new Decision.HandOff("anger", "service.complaint"));
        yield return Rule("Annoyed_IsAnswered", Heard.As("shipping.cost").WithMood(anger: 0.79), new Decision.Answer("shipping.cost"));
        // Buttons
        yield return Rule("Button_MeansItsIntent", Unclear, new Decision.Answer("returns.policy"), command: "intent:returns.policy");
        yield return Rule("Button_AboutOneOrder_LooksUp", Unclear, new Decision.LookUpOrder("shipping.track_order"), command: "intent:shipping.track_order");
        yield return Rule("Button_Human_HandsOff", Unclear, new Decision.HandOff("asked", "refund.status"), Memory(last: "refund.status"), command: "intent:service.human");
        yield return Rule("Button_Complaint_HandsOff", Unclear, new Decision.HandOff("sensitive", "service.complaint"), command: "intent:service.complaint");
        yield return Rule("Button_UnknownCharge_HandsOff", Unclear, new Decision.HandOff("sensitive", "payment.unauthorized"), command: "intent:payment.unauthorized");
        yield return Rule("Button_Stars_Rates", Unclear, new Decision.Rate(4), command: "rate:4");
        yield return Rule("Button_SomethingElse_AsksAgain", Heard.As("shipping.cost"), new Decision.NotUnderstood(), command: "something_else");
        yield return Rule("Button_SomethingElseAfterAMiss_HandsOff", Unclear, new Decision.HandOff("not_understood", "none"), Memory(misses: 1), command: "something_else");
        // Questions of the bot
        yield return Rule("OfferYesButton_HandsOff", Unclear, new Decision.HandOff("order_not_found", "shipping.track_order"), Offered, command: "yes");
        yield return Rule("OfferNoButton_Accepts", Unclear, new Decision.Answer("chitchat.deny"), Offered, command: "no");
        yield return Rule("OfferYesTyped_HandsOff", Heard.As("chitchat.affirm"), new Decision.HandOff("order_not_found", "shipping.track_order"), Offered);
        yield return Rule("OfferHumanTyped_HandsOff", Heard.As("service.human"), new Decision.HandOff("order_not_found", "shipping.track_order"), Offered);
        yield return Rule("OfferNoTyped_Accepts", Heard.As("chitchat.deny"), new Decision.Answer("chitchat.deny"), Offered);
        yield return Rule("OfferAnsweredWithANumber_LooksUp", Unclear.With(EntityKind.OrderNumber, "KH10482"), new Decision.LookUpOrder("shipping.track_order"), Offered);
        yield return Rule("OfferAnsweredWithAQuestion_Answers", Heard.As("shipping.cost"), new Decision.Answer("shipping.cost"), Offered);
        yield return Rule("NumberAsked_GivenNumber_LooksUp", Unclear.With(EntityKind.OrderNumber, "KH10482"), new Decision.LookUpOrder("shipping.delayed"), Pending(PendingKind.OrderNumber, "shipping.delayed"));
        yield return Rule("NumberAsked_GivenEmail_LooksUp", Heard.As("none").With(EntityKind.Email, "a@example.com"), new Decision.LookUpOrder("shipping.delayed"), Pending(PendingKind.OrderNumber, "shipping.delayed"));
        yield return Rule("ContactAsked_GivenPhone_LooksUp", Heard.As("none").With(EntityKind.Phone, "+34612345678"), new Decision.LookUpOrder("refund.status"), Pending(PendingKind.OrderContact, "refund.status"));
        yield return Rule("NumberAsked_OtherQuestion_Answers", Heard.As("payment.methods"), new Decision.Answer("payment.methods"), Pending(PendingKind.OrderNumber, "shipping.delayed"));
        yield return Rule("NumberAsked_TrackingNumberAlone_IsNoOrder", Unclear.With(EntityKind.TrackingNumber, "RR123456785NL"), new Decision.NotUnderstood(), Pending(PendingKind.OrderNumber, "shipping.delayed"));
        yield return Rule("Affirm_WithoutAQuestion_IsSmallTalk", Heard.As("chitchat.affirm"), new Decision.Answer("chitchat.affirm"));
        yield return Rule("RatingAsked_Digit_Rates", Heard.As("none"), new Decision.Rate(5), Pending(PendingKind.Rating, ""), text: " 5 ");
        yield return Rule("RatingAsked_ArabicDigit_Rates", Heard.As("none"), new Decision.Rate(3), Pending(PendingKind.Rating, ""), text: "٣");
        yield return Rule("RatingAsked_Zero_IsNoRating", Unclear, new Decision.NotUnderstood(), Pending(PendingKind.Rating, ""), text: "0");
        yield return Rule("RatingAsked_Six_IsNoRating", Unclear, new Decision.NotUnderstood(), Pending(PendingKind.Rating, ""), text: "6");
        yield return Rule("RatingAsked_Question_Answers", Heard.As("shipping.cost"), new Decision.Answer("shipping.cost"), Pending(PendingKind.Rating, ""), text: "what does shipping cost");
        yield return Rule("NoRatingAsked_Digit_IsNoRating", Unclear, new Decision.NotUnderstood(), text: "5");
        // In the queue
        yield return Rule("Waiting_Faq_IsAnswered", Heard.As("shipping.cost"), new Decision.Answer("shipping.cost"), owner: Owner.Queue);
        yield return Rule("Waiting_Order_IsLookedUp", Heard.As("shipping.track_order"), new Decision.LookUpOrder("shipping.track_order"), owner: Owner.Queue);
        yield return Rule("Waiting_Button_IsAnswered", Unclear, new Decision.Answer("shipping.cost"), command: "intent:shipping.cost", owner: Owner.Queue);
        yield return Rule("Waiting_Unclear_IsForTheAgent", Unclear, new Decision.NoteForAgent(), Memory(misses: 5), owner: Owner.Queue);
        yield return Rule("Waiting_None_IsForTheAgent", Heard.As("none"), new Decision.NoteForAgent(), owner: Owner.Queue);
        yield return Rule("Waiting_AskedAgain_IsForTheAgent", Heard.As("service.human"), new Decision.NoteForAgent(), owner: Owner.Queue);
        yield return Rule("Waiting_Complaint_IsForTheAgent", Heard.As("service.complaint"), new Decision.NoteForAgent(), owner: Owner.Queue);
        yield return Rule("Waiting_SmallTalk_IsForTheAgent", Heard.As("chitchat.thanks"), new Decision.NoteForAgent(), owner: Owner.Queue);
        yield return Rule("Waiting_Angry_IsForTheAgent", Unclear.WithMood(anger: 1), new Decision.NoteForAgent(), owner: Owner.Queue);
        yield return Rule("Waiting_LeaveButton_Leaves", Unclear, new Decision.LeaveQueue(), command: "leave_queue", owner: Owner.Queue);
        yield return Rule("Waiting_ContactAskedAndGiven_LooksUp", Heard.As("none").With(EntityKind.Email, "a@example.com"), new Decision.LookUpOrder("shipping.delayed"), Pending(PendingKind.OrderContact, "shipping.delayed"), owner: Owner.Queue);
        yield return Rule("Waiting_EmailNobodyAskedFor_IsForTheAgent", Heard.As("none").With(EntityKind.Email, "a@example.com"), new Decision.NoteForAgent(), owner: Owner.Queue);
        // With an agent
        yield return Rule("Agent_Faq_Silence", Heard.As("shipping.cost"), new Decision.Silence(), owner: Owner.Agent);
        yield return Rule("Agent_Anger_Silence", Heard.As("service.complaint").WithMood(anger: 1), new Decision.Silence(), owner: Owner.Agent);
        yield return Rule("Agent_Button_Silence", Unclear, new Decision.Silence(), command: "intent:service.human", owner: Owner.Agent);
        yield return Rule("Agent_LeaveButton_Silence", Unclear, new Decision.Silence(), command: "leave_queue", owner: Owner.Agent);
    }

    [TestCaseSource(nameof(Rules))]
    public void Decide(Owner owner, ConversationMemory memory, string text, Understanding understanding, string? command, Decision expected)
    {
        var before = memory.Write();
        var first = Decider.Decide(owner, memory, text, understanding, command);
        var second = Decider.Decide(owner, memory, text, understanding, command);

        Assert.That(Describe(first), Is.EqualTo(Describe(expected)));
        Assert.That(Describe(second), Is.EqualTo(Describe(first)), "the same input gives the same decision");
        Assert.That(memory.Write(), Is.EqualTo(before), "deciding remembers nothing");
    }

    private static TestCaseData Rule(
        string name, Understanding heard, Decision expected, ConversationMemory? memory = null, string? command = null, Owner owner = Owner.Bot, string text = "…") =>
        new TestCaseData(owner, memory ?? new ConversationMemory(), text, heard, command, expected).SetName($"Decide_{name}");

    private static Decision.Clarify Offer(params string[] intents) => new(intents);

    private static ConversationMemory Offered => Pending(PendingKind.OfferHuman, "shipping.track_order", "order_not_found");

    private static ConversationMemory Pending(PendingKind kind, string intent, string? reason = null) => new() { Pending = new PendingQuestion(kind, intent, 2, reason) };

    private static ConversationMemory Memory(int misses = 0, string? last = null) => new() { Misses = misses, LastIntent = last };

    private static string Describe(Decision decision) => $"{decision.GetType().Name} {JsonSerializer.Serialize(decision, decision.GetType())}";
}
