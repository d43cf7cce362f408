namespace CrossBorderBot.Translation;

public enum EngineState
{
    On,
    /// <summary>Not configured or not installed.</summary>
    Off,
    /// <summary>Configured, but left alone for now after failures.</summary>
    Degraded,
}
