import type { DraftStorage } from './draftStore';

/** The browser's storage, or the page's memory where the browser forbids it. */
export function browserStorage(): DraftStorage {
  try {
    return window.localStorage;
  } catch {
    return new MemoryStorage();
  }
}

export class MemoryStorage implements DraftStorage {
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  key = (index: number) => [...this.items.keys()][index] ?? null;
}
