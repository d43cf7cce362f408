using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk;

[OptionsValidator]
internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>;
