/**
 * Runs `create` while `WebSocket` tells when it opens and closes. DirectLineJS keeps its status at "Online" while it
 * waits 3–15 s to reconnect, and takes its WebSocket class from the global scope when it is constructed.
 */
export function withObservedSocket<T>(onChange: (open: boolean) => void, create: () => T): T {
  const Original = window.WebSocket;
  window.WebSocket = class extends Original {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', () => onChange(true));
      this.addEventListener('close', () => onChange(false));
    }
  };
  try {
    return create();
  } finally {
    window.WebSocket = Original;
  }
}
