/** The shop's name, which opens every title ("Kite & Harbour – fashion, home…"); languages differ in the dash. */
export function brandOf(title: string): string {
  return title.split(/\s*[–—·|]\s*/u, 1)[0]?.trim() || title;
}
