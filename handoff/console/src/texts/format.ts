/** Dates, numbers and language names as a reader of `language` writes them. */
export interface Formats {
  languageName(tag: string): string;
  time(iso: string): string;
  day(iso: string, now: Date): string;
  dateTime(iso: string): string;
  /** A date without a time (2026-11-20) or already formatted by the server, which is passed through. */
  date(value: string): string;
  wait(seconds: number): string;
  percent(value: number): string;
}

const isoDate = /^\d{4}-\d{2}-\d{2}(T|$)/;

export function createFormats(language: string, timeZone?: string): Formats {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const plainDate = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const dayKey = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });

  const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

  return {
    languageName: (tag) => capitalized(attempt(() => names.of(tag)) ?? tag, language),
    time: (iso) => time.format(new Date(iso)),
    day(iso, now) {
      const ago = Math.round((Date.parse(dayKey.format(new Date(iso))) - Date.parse(dayKey.format(now))) / 86_400_000);
      return ago > -2 && ago < 1 ? capitalized(relative.format(ago, 'day'), language) : weekday.format(new Date(iso));
    },
    dateTime: (iso) => dateTime.format(new Date(iso)),
    date: (value) => (isoDate.test(value) ? plainDate.format(new Date(value)) : value),
    wait(seconds) {
      const whole = Math.max(0, Math.floor(seconds));
      if (whole < 60) return unit(whole, 'second');
      if (whole < 3600) return unit(Math.floor(whole / 60), 'minute');
      if (whole >= 86_400) return unit(Math.floor(whole / 86_400), 'day');
      const minutes = Math.floor((whole % 3600) / 60);
      return minutes === 0 ? unit(Math.floor(whole / 3600), 'hour') : `${unit(Math.floor(whole / 3600), 'hour')} ${unit(minutes, 'minute')}`;
    },
    percent: (value) => percent.format(value / 100),
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function capitalized(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
