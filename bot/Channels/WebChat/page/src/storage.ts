/** The part of Web Storage used here. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Browsers throw on access when a visitor blocks storage or a frame is sandboxed: then memory serves for this visit. */
export function openStorage(kind: 'localStorage' | 'sessionStorage'): KeyValue {
  try {
    const storage = window[kind];
    storage.setItem('crossborderbot.probe', '1');
    storage.removeItem('crossborderbot.probe');
    return storage;
  } catch {
    return memoryStorage();
  }
}

export function memoryStorage(): KeyValue {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
