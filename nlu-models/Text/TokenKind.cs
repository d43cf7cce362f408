namespace CrossBorderBot.Nlu.Text;

internal enum TokenKind : byte { Word, Unspaced, Number, Code, Mail, Link, Amount, Symbol }
